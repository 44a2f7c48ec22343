type Colour do
  Red
  Green
