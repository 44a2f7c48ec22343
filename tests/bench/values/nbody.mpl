##! Five bodies that attract each other, in small steps.

fn count() -> Int = 2_000_000

struct Body do
  x :: Float
  y :: Float
  z :: Float
  vx :: Float
  vy :: Float
  vz :: Float
  mass :: Float
end

fn start() -> List<Body> = [
  Body { x: 0.0, y: 0.0, z: 0.0, vx: 0.0, vy: 0.0, vz: 0.0, mass: 39.47841760435743 },
  Body { x: 4.84143144246472, y: -1.16032004402742, z: -0.10362204447112, vx: 0.60632639299583, vy: 2.81198684491626, vz: -0.02521836165988, mass: 0.03769367487038 },
  Body { x: 8.34336671824457, y: 4.12479856412430, z: -0.40352341711432, vx: -1.01077434617879, vy: 1.82566237123041, vz: 0.00841576137658, mass: 0.01128632613196 },
  Body { x: 12.8943695621391, y: -15.1111514016986, z: -0.22330757889265, vx: 1.08279100644153, vy: 0.86871301816960, vz: -0.01083263740136, mass: 0.00172372405705 },
  Body { x: 15.3796971148509, y: -25.9193146099879, z: 0.17925877295037, vx: 0.97909073224389, vy: 0.59469899864767, vz: -0.03475595555071, mass: 0.00203368686992 }
]

fn pull(body :: Body, other :: Body, dt :: Float) -> Body do
  let dx = other.x - body.x
  let dy = other.y - body.y
  let dz = other.z - body.z
  let square = dx * dx + dy * dy + dz * dz
  if square == 0.0 do
    body
  else
    let force = other.mass * dt / (square * Math.sqrt(square))
    %{body | vx: body.vx + dx * force, vy: body.vy + dy * force, vz: body.vz + dz * force}
  end
end

fn step(body :: Body, bodies :: List<Body>, dt :: Float) -> Body do
  let pulled = List.reduce(bodies, body, fn (moved, other) -> pull(moved, other, dt) end)
  %{pulled | x: pulled.x + dt * pulled.vx, y: pulled.y + dt * pulled.vy, z: pulled.z + dt * pulled.vz}
end

fn run(bodies :: List<Body>, 0) = bodies
fn run(bodies, left) = run(for body in bodies do step(body, bodies, 0.001) end, left - 1)

fn main() do
  let bodies = run(start(), count())
  let sum = List.reduce(bodies, 0.0, fn (sum, body) -> sum + body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz) end)
  println("result ${Math.round(sum * 1_000_000.0)}")
end
