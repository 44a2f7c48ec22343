##! A module with the name of a standard one (and of a C++ header). Other members stay the standard ones.

pub fn shout(string :: String) -> String = String.to_upper(string) <> "!"
