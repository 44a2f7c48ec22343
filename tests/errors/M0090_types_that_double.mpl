# A type that doubles with every line soon is too large for any compiler of C++.

struct Half do
  left :: (Int, Int)
  right :: (Int, Int)
end

fn named() -> Half do
  let pair = (1, 2)
  Half { left: pair, right: pair }
end

fn twice(x) = (x, x)

fn nested() do
  twice(twice(twice(twice(twice(twice(twice(twice(twice(named())))))))))
end

fn main() do
  let a = (1, 2)
  let b = (a, a)
  let c = (b, b)
  let d = (c, c)
  let e = (d, d)
  let f = (e, e)
  let g = (f, f)
  let h = (g, g)
  let i = (h, h)
  let j = (i, i)
  let k = (j, j)
  let l = (k, k)
  println("${Tuple.size(l)}")
end
