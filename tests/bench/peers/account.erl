%% A balance that is asked and changed: the service of the cases transfers and services.
-module(account).
-behaviour(gen_server).
-export([init/1, handle_call/3, handle_cast/2]).

init(Cents) -> {ok, Cents}.

handle_call({withdraw, Amount}, _From, Cents) when Amount > Cents -> {reply, false, Cents};
handle_call({withdraw, Amount}, _From, Cents) -> {reply, true, Cents - Amount};
handle_call({deposit, Amount}, _From, Cents) -> {reply, Cents + Amount, Cents + Amount};
handle_call(balance, _From, Cents) -> {reply, Cents, Cents}.

handle_cast(_, Cents) -> {noreply, Cents}.
