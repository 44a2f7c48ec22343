actor clerk(desk :: Int) do
  receive do
    _ -> clerk(desk)
  end
end

supervisor Inner do
  child clerk do
    start: fn -> seated(2) end
    shutdown: 250
  end
end

## Says so itself, so that the order of lines is known.
fn seated(desk :: Int) do
  println("at desk ${desk}")
  spawn(clerk, desk)
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
      Timer.sleep(1)
      spawn(Inner)
    end
    restart: temporary
    shutdown: brutal_kill
  end
end
