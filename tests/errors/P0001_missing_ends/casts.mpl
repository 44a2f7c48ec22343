service Store do
  cast Put() do |s|
    s
