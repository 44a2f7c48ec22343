from Jobs import sweeper, Pool

fn main() do
  let pool = Pool { name: "p", size: 3 }
  spawn(sweeper, pool, 10)
end
