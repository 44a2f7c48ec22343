// What deriving(Json), deriving(Row) and deriving(Schema) give to types.
#pragma once

#include <mesh/core.hpp>
#include <mesh/json.hpp>
#include <mesh/row.hpp>

namespace deriving_json {

class Movement : public mesh::Sum<Movement> {
 public:
  struct Arrived {
    mesh::Int count;
    mesh::String from;
  };

  struct Left {
    mesh::Int value;
  };

  struct Lost {};

  Movement() = default;
  Movement(Arrived arrived) : alternative(std::move(arrived)) {}
  Movement(Left left) : alternative(std::move(left)) {}
  Movement(Lost lost) : alternative(lost) {}
  mesh::Json to_json() const;
  static mesh::Result<Movement, mesh::String> from_json(const mesh::Json& json);

  std::variant<Arrived, Left, Lost> alternative;
};

struct Crate {
  mesh::String label;
  mesh::List<Movement> movements;
  mesh::Box<mesh::Option<Crate>> inside;

  mesh::Json to_json() const;
  static mesh::Result<Crate, mesh::String> from_json(const mesh::Json& json);
};

template <class T>
struct Page {
  mesh::List<T> items;
  mesh::Option<mesh::Int> next;

  mesh::Json to_json() const;
  static mesh::Result<Page<T>, mesh::String> from_json(const mesh::Json& json);
};

struct Member {
  mesh::Int id;
  mesh::String name;
  mesh::Option<mesh::String> nick;

  static mesh::Result<Member, mesh::String> from_row(const mesh::Row& row);
  static mesh::String table() { return "people"; }
  static mesh::String primary_key() { return "id"; }
  static mesh::List<mesh::String> fields() {
    return {"id", "name", "nick", "inserted_at", "updated_at"};
  }
  static mesh::List<mesh::String> field_types() {
    return {"id:BIGINT", "name:TEXT", "nick:TEXT", "inserted_at:TEXT", "updated_at:TEXT"};
  }
  static mesh::List<mesh::String> relationships() { return {"has_many:crates:Crate"}; }
  static mesh::List<mesh::String> relationship_meta() {
    return {"has_many:crates:Crate:member_id:crates"};
  }
};

template <class T>
mesh::Json Page<T>::to_json() const {
  return mesh::json::object({{"items", items}, {"next", next}});
}

template <class T>
mesh::Result<Page<T>, mesh::String> Page<T>::from_json(const mesh::Json& json) {
  auto object = mesh::json::ObjectReader(json);
  Page<T> page{};
  object.read("items", page.items);
  object.read("next", page.next);
  return object.result(std::move(page));
}

void main_();

}  // namespace deriving_json
