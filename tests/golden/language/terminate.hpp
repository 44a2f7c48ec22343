#pragma once

#include <mesh/actor.hpp>

namespace terminate {

/// Keeps a table until everybody has left.
class Host : public mesh::Actor<Host, mesh::String> {
 public:
  mesh::Task<> run(mesh::String name, mesh::List<mesh::Pid<mesh::String>> guests, mesh::Int left);
  void keep_arguments(const mesh::String& name, const mesh::List<mesh::Pid<mesh::String>>& guests,
                      mesh::Int left);
  void terminate();

 private:
  mesh::String name_;
  mesh::List<mesh::Pid<mesh::String>> guests_;
  mesh::Int left_;
};

class Guest : public mesh::Actor<Guest, mesh::String> {
 public:
  mesh::Task<> run();
  mesh::Task<> terminate();
};

void main_();

}  // namespace terminate
