from Surfaces import Surface

pub fn report<T>(shape :: T) -> String where T: Surface do
  "report: #{shape.describe()} (#{shape.area()})"
end
