# Reference 03 section 2.4: IEEE doubles, shortest digits, never an exponent.

fn zero() -> Float = 0.0

fn main() do
  println("${4.0} ${2.50} ${12.0} ${6.75} ${3.0} ${-0.0} ${1.5e-3} ${2.5E+2} ${1e3} ${100_000.50}")
  println("${0.1 + 0.2} ${1.0 / 3.0}")
  println("${1e21} ${1e23} ${1e-7}")
  println("${1.0 / zero()} ${-1.0 / zero()} ${zero() / zero()}")
  println("${-7.5 % 2.0} ${7.5 % -2.0} ${7.5 - 0.5 * 3.0} ${-(2.5)}")
  let nan = zero() / zero()
  println("${nan == nan} ${nan != nan} ${nan < 1.0} ${nan > 1.0} ${nan <= nan}")
  println("${1.5 < 2.5} ${0.0 == -0.0} ${2.5 >= 2.5}")
  println("${Float.to_int(-6.2)} ${Float.to_int(7.8)} ${Float.to_int(nan)} ${Float.to_int(1e300)} ${Float.to_int(-1e300)}")
  println("${Float.from(42)} ${Int.to_float(7) / 2.0}")
  println("${Math.round(1.5)} ${Math.round(-1.5)} ${Math.round(0.49999999999999994)} ${Math.floor(-0.5)} ${Math.ceil(-0.5)}")
  println("${Math.floor(2.7)} ${Math.ceil(2.1)} ${Math.floor(nan)} ${Math.round(1e300)}")
  println("${Math.pow(2.0, 3.0)} ${Math.sqrt(2.25)} ${Math.pi} ${Math.sqrt(-1.0)}")
  println("${Math.min(2.5, -3.5)} ${Math.max(1.5, 0.5)} ${Math.abs(-2.5)} ${Math.max(nan, 1.0)} ${Math.min(1.0, nan)}")
  println("${123456789.125} ${0.000001} ${5e-324 > 0.0} ${1e15} ${123456789012345680.0}")
end
