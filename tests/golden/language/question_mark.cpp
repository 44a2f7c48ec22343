#include "question_mark/question_mark.hpp"

namespace question_mark {

mesh::String to_text(const LoadError& load_error) {
  if (const auto* missing = load_error.as<LoadError::Missing>()) {
    return mesh::format("Missing({})", missing->value);
  }
  const auto& malformed = load_error.get<LoadError::Malformed>();
  return mesh::format("Malformed({})", malformed.value);
}

}  // namespace question_mark

question_mark::LoadError mesh::From<question_mark::LoadError, mesh::String>::from(
    mesh::String text) {
  return question_mark::LoadError::Malformed{std::move(text)};
}

namespace question_mark {

namespace {

mesh::Result<mesh::String, LoadError> setting(const mesh::Map<mesh::String, mesh::String>& settings,
                                              mesh::String name) {
  if (mesh::map::has_key(settings, name)) {
    return mesh::Ok{mesh::map::get(settings, name, at(13))};
  }
  return mesh::Err{LoadError::Missing{std::move(name)}};
}

mesh::Result<mesh::Int, mesh::String> number(const mesh::String& text) {
  const auto parsed = mesh::string::to_int(text);
  if (const auto* some = parsed.as<mesh::Some>()) {
    const mesh::Int n = some->value;
    return mesh::Ok{n};
  }
  return mesh::Err{mesh::format("not a number: {}", text)};
}

/// The error of `number` becomes a LoadError on its way out.
mesh::Result<mesh::Int, LoadError> port(const mesh::Map<mesh::String, mesh::String>& settings) {
  const auto text_or_error = setting(settings, "port");
  if (const auto* failed = text_or_error.as<mesh::Err>()) {
    return *failed;
  }
  const auto base_or_error = number(text_or_error.get<mesh::Ok>().value);
  if (const auto* failed_2 = base_or_error.as<mesh::Err>()) {
    return mesh::Err{mesh::From<LoadError, mesh::String>::from(failed_2->error)};
  }
  const mesh::Int base = base_or_error.get<mesh::Ok>().value;
  return mesh::Ok{base + 8000};
}

mesh::Option<mesh::Int> third(const mesh::List<mesh::Int>& items) {
  const auto maybe_found = mesh::list::find(items, [](mesh::Int n) { return n % 3 == 0; });
  if (maybe_found.is<mesh::None>()) {
    return mesh::None{};
  }
  const mesh::Int found = maybe_found.get<mesh::Some>().value;
  return mesh::Some{found / 3};
}

}  // namespace

void main_() {
  const auto result = port(mesh::Map<mesh::String, mesh::String>{{"port", "80"}});
  const auto result_2 = port(mesh::Map<mesh::String, mesh::String>{});
  mesh::println(mesh::format("{} {} {}", result, result_2,
                             port(mesh::Map<mesh::String, mesh::String>{{"port", "x"}})));
  mesh::println(mesh::format("{} {}", third(mesh::List<mesh::Int>{1, 2, 6}),
                             third(mesh::List<mesh::Int>{1})));
}

}  // namespace question_mark
