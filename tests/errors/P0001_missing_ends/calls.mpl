service Store do
  call Get() do |s|
    (s, s)
