struct Crate do
  kilos :: Int
end

type Kind do
  Wet
  Dry
end

type UserId = Int

fn helper() -> Int = 2

fn secret() -> Int = 3

pub fn made() -> String = "a text"
