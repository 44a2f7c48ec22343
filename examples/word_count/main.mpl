##! Counts the words of a text, one actor per page: a project of several modules.
##!
##! Run the whole folder: `mesh2cpp run examples/word_count`.

import Pages
from Workers import collector, counter

fn main() do
  let pages = Pages.all()
  let target = spawn(collector, List.length(pages), Map.new())
  for page in pages do
    spawn(counter, page, target)
  end
end
