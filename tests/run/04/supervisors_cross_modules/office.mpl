actor clerk(desk :: Int) do
  println("at desk ${desk}")
  receive do
    _ -> clerk(desk)
  end
end

supervisor Inner do
  child clerk do
    start: fn -> spawn(clerk, 2) end
    shutdown: 250
  end
end

## Waits for each clerk to sit down, so that the order of lines is known.
fn seated(desk :: Int) do
  let p = spawn(clerk, desk)
  Timer.sleep(5)
  p
end

supervisor Staff do
  strategy: one_for_all
  max_restarts: 1_0
  max_seconds: 0x10

  child clerk do
    start: fn -> seated(1) end
  end

  child inner do
    start: Inner
    restart: transient
  end

  child again do
    start: fn do
      Timer.sleep(5)
      spawn(Inner)
    end
    restart: temporary
    shutdown: brutal_kill
  end
end
