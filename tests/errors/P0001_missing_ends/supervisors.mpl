supervisor Root do
  strategy: one_for_one
