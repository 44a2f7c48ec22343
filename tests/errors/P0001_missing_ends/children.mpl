supervisor Root do
  child worker do
    restart: permanent
