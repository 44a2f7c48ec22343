test "is no part of a build" do nothing( end
