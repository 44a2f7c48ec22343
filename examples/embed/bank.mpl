##! The Mesh half of a C++ program: a bank, and an actor that watches it.

pub struct Account do
  owner :: String
  cents :: Int
end

service Bank do
  fn init(owner :: String) -> Account do
    Account { owner: owner, cents: 0 }
  end

  cast Deposit(cents :: Int) do |account|
    %{account | cents: account.cents + cents}
  end

  call Withdraw(cents :: Int) :: Int!String do |account|
    if cents > account.cents do
      (account, Err("${account.owner} has only ${account.cents}"))
    else
      let left = account.cents - cents
      (%{account | cents: left}, Ok(left))
    end
  end

  call Statement() :: Account do |account|
    (account, account)
  end
end

## Counts visits until somebody sends 0, then says how many there were.
actor doorman(visits :: Int) do
  receive do
    0 -> println("${visits} visits")
    guests -> doorman(visits + guests)
  end
end
