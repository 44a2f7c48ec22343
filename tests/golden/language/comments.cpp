#include "comments/comments.hpp"

namespace comments {

mesh::Int limit() {
  // as the printer can
  return 40;
}

namespace {

/// Small parcels first.
/// nothing to send
mesh::Int price(mesh::Int grams) {
  if (grams == 0) {
    return 0;
  }
  // Everything else by weight.
  // in cents
  return 200 + grams;
}

}  // namespace

mesh::String to_text(const Size& size) {
  if (size.is<Size::Letter>()) {
    return "Letter";
  }
  const auto& box = size.get<Size::Box>();
  return mesh::format("Box({})", box.value);
}

namespace {

Size size(const Parcel& parcel) {
  // a letter
  // of the decision
  return parcel.grams < 50 ? Size(Size::Letter{}) : Size::Box{parcel.grams};
}

}  // namespace

mesh::Task<> Counter::run(mesh::Int total) {
  for (;;) {
    const mesh::Int n = co_await receive();
    if (n == 0) {
      // and done
      mesh::println(mesh::format("total {}", total));
      co_return;
    }
    // more to count
    // one parcel
    total = total + n;
  }
}

void main_() {
  // Two
  // parcels.
  // light
  auto note = Parcel{.label = "Ada", .grams = 20};
  // a long one
  auto box = Parcel{.label = "Grace", .grams = 900};
  // each of them
  for (const auto& parcel : mesh::List<Parcel>{std::move(note), std::move(box)}) {
    mesh::poll();
    // which one
    const auto size_2 = comments::size(parcel);
    if (size_2.is<Size::Letter>()) {
      // cheap
      mesh::println(mesh::format("{}: {}", parcel.label, price(parcel.grams)));
    } else {
      // dear
      const mesh::Int grams = size_2.get<Size::Box>().value;
      // twice, for the way back
      mesh::println(mesh::format("{}: {}", parcel.label, price(grams) * 2));
    }
  }
  // a path: C:\ .
  mesh::println(mesh::text(limit()));
  // counts
  const auto pid = mesh::spawn<Counter>(0);
  mesh::send(pid, 2);
  // stops it
  mesh::send(pid, 0);
}

}  // namespace comments
