#!/usr/bin/env python3
"""Prints a random Mesh program of updates: structs within structs, maps of structs and lists, entries put back.

Each function is called with a value that somebody else holds, where everything is copied, and with one that nobody else
holds, where it is changed in place. The program says where the two differ, or where the held value changed; else `done`.

  random_updates.py SEED [FUNCTIONS]
"""

import random
import sys

FIELDS = {
    "House": {"kitchen": "Room", "cellar": "Room", "rooms": "Rooms", "visits": "Visits", "name": "Str", "n": "Int"},
    "Room": {"guests": "Strs", "bills": "Bills", "size": "Int"},
}
VALUES = {"Rooms": "Room", "Visits": "Ints", "Bills": "Int"}  # of maps
DEFAULTS = {"Room": "room(0)", "Ints": "[]", "Int": "0"}
LITERALS = {"Rooms": '%{"a" => room(1)}', "Visits": '%{"b" => [1]}', "Bills": '%{"c" => 3}'}

PROLOGUE = """struct Room do
  guests :: List<String>
  bills :: Map<String, Int>
  size :: Int
end

struct House do
  kitchen :: Room
  cellar :: Room
  rooms :: Map<String, Room>
  visits :: Map<String, List<Int>>
  name :: String
  n :: Int
end

fn room(n :: Int) -> Room do
  Room { guests: for i in 0..n do "guest ${i} of many" end, bills: %{"a" => n, "c" => 2 * n}, size: n }
end

fn house() -> House do
  let rooms = %{"a" => room(1), "b" => room(3)}
  House { kitchen: room(2), cellar: room(1), rooms: rooms, visits: %{"a" => [1, 2], "c" => []}, name: "house", n: 5 }
end

fn grown(room :: Room, name :: String) -> Room do
  %{room | guests: List.append(room.guests, name), size: room.size + 1}
end

fn compare_both(i :: Int, f :: Fun(House, Int) -> House) do
  let held = house()
  let copied = "${f(f(held, 1), 2)}"
  let in_place = "${f(f(house(), 1), 2)}"
  if copied != in_place do
    println("f${i} gives ${copied} and ${in_place}")
  end
  if "${held}" != "${house()}" do
    println("f${i} changed what is held")
  end
end
"""


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = 0

    def choose(self, *options):
        return self.random.choice(options)

    def chance(self, probability):
        return self.random.random() < probability

    def fresh(self, name):
        self.names += 1
        return f"{name}{self.names}"

    # ---- Expressions; `scope` has the names of each type ----

    def key(self, scope):
        texts = [text for text in scope.get("Str", []) if "(" not in text]
        return self.random.choice(texts) if texts and self.chance(0.25) else self.choose('"a"', '"b"', '"c"')

    def path(self, scope, type):
        """A name, a field of one, or a field of a field."""
        paths = list(scope.get(type, []))
        for struct, fields in FIELDS.items():
            for name in scope.get(struct, []):
                for field, kind in fields.items():
                    paths += [f"{name}.{field}"] if kind == type else []
                    paths += [f"{name}.{field}.{inner}" for inner, its in FIELDS.get(kind, {}).items() if its == type]
        return self.random.choice(paths) if paths else None

    def entry(self, old, key, type):
        """The value of a key, which the map need not have."""
        if self.chance(0.5):
            return f"Map.get({old}, {key})"
        return f"(if Map.has_key({old}, {key}) do {old}[{key}] else {DEFAULTS[type]} end)"

    def update(self, scope, type, base, depth):
        fields = self.random.sample(sorted(FIELDS[type]), self.random.randint(1, 3))
        values = []
        for field in fields:
            kind = FIELDS[type][field]
            is_own = self.chance(0.65)
            value = self.grow(scope, kind, f"{base}.{field}", depth - 1) if is_own else self.expr(scope, kind, depth - 1)
            values.append(f"{field}: {value}")
        return f"%{{{base} | {', '.join(values)}}}"

    def grow(self, scope, type, old, depth):
        """The successor of `old`."""
        if type == "Int":
            return f"{old} + {self.random.randint(1, 9)}"
        if type == "Str":
            return self.choose(f'{old} <> "x"', f'"<${{{old}}}>"')
        if type == "Ints":
            number = self.expr(scope, "Int", depth - 1)
            return self.choose(f"List.append({old}, {number})", f"[{number}] ++ {old}", f"List.drop({old}, 1)",
                               f"{old} ++ [List.length({old})]")
        if type == "Strs":
            text = self.expr(scope, "Str", depth - 1)
            return self.choose(f"List.append({old}, {text})", f"[{text}] ++ {old}", f"List.reverse({old})",
                               f'{old} ++ ["${{List.length({old})}}"]')
        if type in FIELDS:
            return self.update(scope, type, old, depth)
        key = self.key(scope)
        entry = self.entry(old, key, VALUES[type])
        if type == "Rooms":
            entry = f"grown({entry}, {self.expr(scope, 'Str', depth - 1)})"
        else:
            entry = self.grow(scope, VALUES[type], entry, depth - 1)
        shapes = [f"Map.put({old}, {key}, {entry})"] * 3 + [f"Map.delete({old}, {key})"]
        shapes.append(f"Map.put({old}, {key}, {self.expr(scope, VALUES[type], depth - 1)})")
        if depth > 0:
            more, other = (self.grow(scope, type, old, depth - 1) for _ in range(2))
            shapes.append(f"(if Map.has_key({old}, {key}) do {more} else {other} end)")
            shapes.append(f"(case Map.size({old}) do 0 -> {LITERALS[type]} 1 -> {old} _ -> {more} end)")
        return self.random.choice(shapes)

    def expr(self, scope, type, depth):
        path = self.path(scope, type)
        if path and (depth <= 0 or self.chance(0.3)):
            return path
        if depth > 0 and self.chance(0.12):
            then, otherwise = (self.expr(scope, type, depth - 1) for _ in range(2))
            return f"(if {self.condition(scope)} do {then} else {otherwise} end)"
        if type == "Int":
            bills = self.path(scope, "Bills")
            return self.choose("7", f"Map.get({bills}, {self.key(scope)})", f"Map.size({bills})")
        if type == "Str":
            return self.choose('"q"', f'"${{{self.path(scope, "Strs")}}}"')
        if type == "Ints":
            found = f"Map.get({self.path(scope, 'Visits')}, {self.key(scope)})"
            return self.choose(found, f"[{self.expr(scope, 'Int', depth - 1)}]")
        if type == "Strs":
            return self.choose(f"[{self.expr(scope, 'Str', depth - 1)}]", "[]")
        if type == "Room" and self.chance(0.5):
            return f"Map.get({self.path(scope, 'Rooms')}, {self.key(scope)})"
        if type in FIELDS:
            return self.update(scope, type, path, depth) if depth > 0 else path
        return self.grow(scope, type, path, depth - 1) if depth > 0 else path

    def condition(self, scope):
        entries, items = self.path(scope, "Visits"), self.path(scope, "Strs")
        return self.choose(f"Map.has_key({entries}, {self.key(scope)})", f"List.length({items}) > 1")

    # ---- Statements ----

    def put_back(self, scope, indent):
        """Reads an entry, and mostly changes it and puts it back."""
        house = self.random.choice(scope["House"])
        field, type = self.choose(("rooms", "Room"), ("visits", "Ints"))
        key = self.key(scope)
        found = self.fresh("found")
        lines = [f"{indent}let {found} = {self.entry(f'{house}.{field}', key, type)}"]
        if self.chance(0.8):
            if self.chance(0.5):
                changed = self.fresh("changed")
                lines.append(f"{indent}let {changed} = {self.grow(scope, type, found, 2)}")
                scope.setdefault(type, []).append(changed)
            else:
                changed = None
            if self.chance(0.7):
                after = self.fresh("house")
                successors = [self.successor(scope, house, field, type, key, found, changed) for _ in range(3)]
                lines.append(f"{indent}let {after} = {self.branches(scope, found, type, successors)}")
                scope["House"].append(after)
                if self.chance(0.7):
                    scope["House"].remove(house)
        if self.chance(0.5):
            scope.setdefault(type, []).append(found)
        return lines

    def successor(self, scope, house, field, type, key, found, changed):
        """The house with the entry put back, or something else of it."""
        value = changed or self.grow(scope, type, found, 1)
        if self.chance(0.15):
            return self.choose(house, f"%{{{house} | {field}: Map.delete({house}.{field}, {key})}}",
                               f"%{{{house} | name: \"${{Map.get({house}.{field}, {key})}}\"}}")
        to = key if self.chance(0.85) else self.key(scope)
        more = f", name: {self.expr(scope, 'Str', 1)}" if self.chance(0.4) else ""
        return f"%{{{house} | {field}: Map.put({house}.{field}, {to}, {value}){more}}}"

    def branches(self, scope, found, type, values):
        size = f"List.length({found}.guests)" if type == "Room" else f"List.length({found})"
        return self.choose(values[0], values[0], f"if {self.condition(scope)} do {values[0]} else {values[1]} end",
                           f"if {size} > 1 do {values[0]} else {values[1]} end",
                           f"(case {size} do 0 -> {values[0]} 1 -> {values[1]} _ -> {values[2]} end)")

    def part_back(self, scope, indent):
        """Takes a part of a house, changes it, and puts it back."""
        house = self.random.choice(scope["House"])
        field, type = self.choose(("kitchen", "Room"), ("cellar", "Room"), ("visits", "Visits"), ("name", "Str"))
        part, changed, after = (self.fresh(name) for name in ("part", "changed", "house"))
        lines = [f"{indent}let {part} = {house}.{field}",
                 f"{indent}let {changed} = {self.grow(scope, type, part, 2)}"]
        new = f"%{{{house} | {field}: {changed}}}"
        if self.chance(0.3):
            new = f"if {self.condition(scope)} do {new} else {self.choose(house, self.expr(scope, 'House', 1))} end"
        lines.append(f"{indent}let {after} = {new}")
        scope["House"].append(after)
        if self.chance(0.7):
            scope["House"].remove(house)
        if self.chance(0.3):
            scope.setdefault(type, []).append(part)
        return lines

    def aside(self, scope, indent):
        """Closures, loops and patterns that look at a house, and may leave with it."""
        house = self.random.choice(scope["House"])
        name, key = self.fresh("aside"), self.key(scope)
        kind = self.random.randrange(5)
        if kind == 0:
            closure = self.fresh("closure")
            scope.setdefault("Int", []).append(f"{closure}()")
            return [f"{indent}let {closure} = fn() -> List.length(Map.get({house}.visits, {key})) end"]
        if kind == 1:
            leaves = self.expr(scope, "House", 2)
            return [f"{indent}for {name} in Map.get({house}.visits, {key}) do",
                    f"{indent}  if {name} == n do return {leaves} end", f"{indent}end"]
        if kind == 2:
            inner = {"House": [name], "Int": ["n", "i"]}
            changed = self.expr(inner, "House", 2)
            result = self.fresh("house")
            scope["House"].append(result)
            return [f"{indent}let {result} = List.reduce([1, 2, 3], {house}, fn({name}, i) -> {changed} end)"]
        if kind == 3:
            scope.setdefault("Strs", []).append(f"{name}_guests")
            scope.setdefault("Bills", []).append(f"{name}_bills")
            return [f"{indent}let Room {{ guests: {name}_guests, bills: {name}_bills, size: _ }} = {house}.kitchen"]
        items = self.path(scope, "Ints") or "[1, 2]"
        scope.setdefault("Ints", []).append(name)
        return [f"{indent}let {name} = for x in {items} do",
                f"{indent}  if x == n do break end", f"{indent}  x + Map.size({house}.visits)", f"{indent}end"]

    def body(self, scope, depth, indent):
        scope = {type: list(names) for type, names in scope.items()}
        lines = []
        for _ in range(self.random.randint(1, 4)):
            if self.chance(0.7):
                lines += self.choose(self.put_back, self.put_back, self.part_back, self.aside)(scope, indent)
                continue
            type = self.choose("House", "House", "Room", "Rooms", "Visits", "Ints", "Strs", "Bills", "Int", "Str")
            name = self.fresh("value")
            lines.append(f"{indent}let {name} = {self.expr(scope, type, 3)}")
            scope.setdefault(type, []).append(name)
            if type == "House" and self.chance(0.6):
                scope["House"].pop(0)
        if depth == 0 or self.chance(0.5):
            return lines + [indent + self.expr(scope, "House", 3)]
        then, otherwise = (self.body(scope, depth - 1, indent + "  ") for _ in range(2))
        condition = f"{indent}if {self.condition(scope)} do"
        return lines + [condition, *then, f"{indent}else", *otherwise, f"{indent}end"]

    def function(self, index):
        lines = self.body({"House": ["h"], "Int": ["n"]}, 2, "  ")
        if self.chance(0.3):  # a tail loop
            lines = ["  if n == 0 do return h end", *lines[:-1], f"  f{index}({lines[-1].strip()}, n - 1)"]
            if lines[-1] == f"  f{index}(end, n - 1)":
                return self.function(index)
        return "\n".join([f"fn f{index}(h :: House, n :: Int) -> House do", *lines, "end\n"])


def main():
    seed = int(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    program = Program(seed)
    print(PROLOGUE)
    for index in range(count):
        print(program.function(index))
    calls = "\n".join(f"  compare_both({index}, f{index})" for index in range(count))
    print(f'fn main() do\n{calls}\n  println("done")\nend')


main()
