%% A supervisor with a child that crashes at once: the case restarts.
-module(stubborn).
-behaviour(supervisor).
-export([start_link/0, init/1, start_child/0, fragile/0]).

start_link() -> supervisor:start_link(?MODULE, []).

init([]) ->
    {ok, {#{strategy => one_for_one, intensity => 100, period => 3600},
          [#{id => fragile, start => {?MODULE, start_child, []}, restart => permanent}]}}.

start_child() -> {ok, spawn_link(?MODULE, fragile, [])}.

fragile() ->
    gather ! up,
    error('broken again').
