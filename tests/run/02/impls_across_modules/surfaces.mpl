## What has an area.
pub interface Surface do
  fn area(self) -> Int

  fn describe(self) -> String do
    "area #{self.area()}"
  end
end
