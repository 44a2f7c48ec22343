pub fn broken( do
