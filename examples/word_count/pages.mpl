##! The text to count, as a library would hand it out: page by page.

pub fn all() -> List<String> do
  [first(), second(), third()]
end

# Triple quotes keep line breaks and drop the indentation of the closing quotes.
fn first() -> String do
  """
  The sea was calm, and the boat was small.
  Nobody on the boat had seen the sea before.
  """
end

fn second() -> String do
  """
  "Is the sea always so calm?" asked the cook.
  The captain looked at the sea, and at the cook.
  """
end

fn third() -> String do
  """
  The boat went home; the cook stayed by the sea.
  """
end
