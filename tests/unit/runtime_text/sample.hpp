// Types as a program that derives Json declares them.
#pragma once

#include <mesh/core.hpp>
#include <mesh/json.hpp>

namespace sample {

class Gesture : public mesh::Sum<Gesture> {
 public:
  struct Tap {
    mesh::Int first;
    mesh::Int second;
    friend bool operator==(const Tap&, const Tap&) = default;
  };
  struct Swipe {
    mesh::String value;
    friend bool operator==(const Swipe&, const Swipe&) = default;
  };
  struct Rest {
    friend bool operator==(const Rest&, const Rest&) = default;
  };

  Gesture() = default;
  Gesture(Tap tap) : alternative(tap) {}
  Gesture(Swipe swipe) : alternative(std::move(swipe)) {}
  Gesture(Rest rest) : alternative(rest) {}

  mesh::Json to_json() const {
    if (const auto* tap = as<Tap>()) return mesh::json::variant("Tap", tap->first, tap->second);
    if (const auto* swipe = as<Swipe>()) return mesh::json::variant("Swipe", swipe->value);
    return mesh::json::variant("Rest");
  }
  static mesh::Result<Gesture, mesh::String> from_json(const mesh::Json& json) {
    mesh::json::VariantReader variant(json);
    if (variant.is("Tap")) {
      Tap tap{};
      variant.read(tap.first, tap.second);
      return variant.result<Gesture>(tap);
    }
    if (variant.is("Swipe")) {
      Swipe swipe{};
      variant.read(swipe.value);
      return variant.result<Gesture>(std::move(swipe));
    }
    if (variant.is("Rest")) return variant.result<Gesture>(Rest{});
    return variant.unknown<Gesture>("Gesture");
  }

  std::variant<Tap, Swipe, Rest> alternative;
};

struct Track {
  mesh::String owner;
  mesh::List<Gesture> gestures;
  mesh::Float speed;
  mesh::Option<mesh::String> note;

  friend bool operator==(const Track&, const Track&) = default;

  mesh::Json to_json() const {
    return mesh::json::object({{"owner", owner}, {"gestures", gestures}, {"speed", speed}, {"note", note}});
  }
  static mesh::Result<Track, mesh::String> from_json(const mesh::Json& json) {
    mesh::json::ObjectReader object(json);
    Track track{};
    object.read("owner", track.owner);
    object.read("gestures", track.gestures);
    object.read("speed", track.speed);
    object.read("note", track.note);
    return object.result(std::move(track));
  }
};

/// A tree, whose nodes are boxed because it contains itself.
struct Folder {
  mesh::String name;
  mesh::List<Folder> folders;
  mesh::Box<mesh::Option<Folder>> link;

  mesh::Json to_json() const { return mesh::json::object({{"name", name}, {"folders", folders}, {"link", link}}); }
  static mesh::Result<Folder, mesh::String> from_json(const mesh::Json& json) {
    mesh::json::ObjectReader object(json);
    Folder folder{};
    object.read("name", folder.name);
    object.read("folders", folder.folders);
    object.read("link", folder.link);
    return object.result(std::move(folder));
  }
};

struct Plain {
  mesh::Int value;
};

template <class T>
struct Labelled {
  mesh::String label;
  T value;
};

}  // namespace sample
