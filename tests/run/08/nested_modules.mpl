##! Modules inside a file: `Name.member` reaches what is public in them.

module Temperature do
  pub struct Reading do
    degrees :: Int
  end

  pub type Trend do
    Rising
    Falling(Int)
  end

  fn offset() -> Int do
    32
  end

  ## Fahrenheit from Celsius.
  pub fn fahrenheit(celsius :: Int) -> Int do
    celsius * 9 / 5 + offset()
  end

  pub fn read(degrees :: Int) -> Reading do
    Reading { degrees: degrees }
  end

  pub fn trend(from :: Reading, to :: Reading) -> Trend do
    if from.degrees < to.degrees do
      Rising
    else
      Falling(from.degrees - to.degrees)
    end
  end
end

pub module Station do
  # A nested module sees those above it.
  pub fn report(celsius :: Int) -> String do
    "${celsius} C is ${Temperature.fahrenheit(celsius)} F"
  end

  module Inner do
    pub fn offset() -> Int do
      7
    end
  end

  pub fn inner() -> Int do
    Inner.offset()
  end
end

fn offset() -> Int do
  1
end

fn show(trend :: Temperature.Trend) -> String do
  case trend do
    Temperature.Rising -> "rising"
    Temperature.Falling(by) -> "falling by ${by}"
  end
end

fn main() do
  println(Station.report(100))
  println("${offset()} ${Station.inner()}")
  let morning = Temperature.read(12)
  let noon = Temperature.read(19)
  println(show(Temperature.trend(morning, noon)))
  println(show(Temperature.trend(noon, morning)))
  println("${Temperature.Reading { degrees: 3 }.degrees}")
  println(List.map([0, 10], Temperature.fahrenheit) |> inspect())
end
