from Types import Visit

pub fn helper() -> String do
  "report"
end

fn title() -> String do
  "visit"
end

pub fn line(visit :: Visit) -> String do
  "#{title()} #{visit.user}"
end
