// Parcels on their way, as JSON.
#pragma once

#include <mesh/actor.hpp>
#include <mesh/json.hpp>

namespace json {

struct Parcel {
  mesh::String label;
  mesh::Int grams;

  mesh::Json to_json() const;
  static mesh::Result<Parcel, mesh::String> from_json(const mesh::Json& json);
};

/// What a web page shows of a parcel.
mesh::Json summary(const Parcel& parcel, const mesh::Option<mesh::String>& signed_);

/// A Json is text where text is wanted.
mesh::String log_line(const Parcel& parcel);

/// And text is a Json where one is wanted.
mesh::Json embed(const mesh::Json& details);

mesh::String label_of(const mesh::String& body);
mesh::List<mesh::String> answers(const mesh::List<Parcel>& parcels);
void main_();

}  // namespace json
