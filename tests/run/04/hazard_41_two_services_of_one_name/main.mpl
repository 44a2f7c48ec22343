import Hot.Store
import Cold.Keep

fn main() do
  let hot = Store.open()
  let cold = Keep.open()
  println("${Store.ask(hot)} ${Keep.ask(cold)}")
end
