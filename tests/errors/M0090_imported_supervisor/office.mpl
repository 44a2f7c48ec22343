actor clerk() do
  clerk()
end

supervisor Staff do
  strategy: one_for_all
  max_restarts: 1_0
  max_seconds: 0x10

  child clerk do
    start: fn -> spawn(clerk) end
  end
end
