#!/usr/bin/python3
"""The table of layers in docs/security.md, made of layers.py and the cases.

    layer_table.py [--check]

Writes the table between its two marks, or says whether it is what it should be.
"""

import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from cases import CASES  # noqa: E402
from layers import LAYERS  # noqa: E402

BEGIN = "<!-- the table of layers: made by tests/sandbox/layer_table.py -->\n"
END = "<!-- the end of the table of layers -->\n"
NAMES_SHOWN = 2
# Tests that are no attack of a program's: functions of without.py.
FUNCTIONS = {
    "user-namespace": "as an ordinary user no box starts",
    "parent-death": "the program of a box whose keeper is killed lives on",
}


def layers_of(case, off):
    return (off.layers or case.layer.split(",")[0]).split(",")


def taken_away_alone():
    """Layers that some test runs without, and without no other."""
    found = set(FUNCTIONS)
    for case in CASES:
        for off in case.without:
            words = layers_of(case, off)
            if len(words) == 1 and off.outcome != "not run":
                found.add(words[0])
    return found


def names(cases):
    shown = ", ".join(cases[:NAMES_SHOWN])
    return shown + (f" and {len(cases) - NAMES_SHOWN} more" if len(cases) > NAMES_SHOWN else "")


def outcome_of(layer):
    """What the runs without this layer alone show."""
    reached, holding, machine = [], {}, []
    for case in CASES:
        for off in case.without:
            if layers_of(case, off) != [layer]:
                continue
            if off.outcome in ("succeeds", "outlasts"):
                reached.append(case.name)
            elif off.outcome == "held":
                holding.setdefault(" and ".join(sorted(off.by.split())), []).append(case.name)
            elif off.outcome == "either":
                machine.append(case.name)
    parts = []
    if layer in FUNCTIONS:
        parts.append(FUNCTIONS[layer])
    if reached:
        parts.append(f"succeed: {names(reached)}")
    for by, held in sorted(holding.items(), key=lambda item: -len(item[1])):
        by = {"kernel": "the kernel itself"}.get(by, by)
        parts.append(f"held by {by}: {names(held)}")
    if machine:
        parts.append(f"as the machine is set: {names(machine)}")
    return "; ".join(parts) or LAYERS[layer].untried


def count_of(layer):
    return sum(layer in case.layer.split(",") for case in CASES)


def table():
    rows = ["| layer | stops | attacks | when it alone is gone |", "| --- | --- | --- | --- |"]
    for name, layer in LAYERS.items():
        rows.append(f"| {name} | {layer.stops} | {count_of(name) or '–'} | {outcome_of(name)} |")
    return "\n".join(rows) + "\n"


def split(root):
    path = os.path.join(root, "docs", "security.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    before, _, rest = text.partition(BEGIN)
    present, _, after = rest.partition(END)
    return path, before, present, after


def check(root):
    _, _, present, after = split(root)
    if not after:
        return ["docs/security.md lacks the marks of the table"]
    return [] if present == table() else ["the table in docs/security.md is not that of the cases: "
                                          "run tests/sandbox/layer_table.py"]


def main():
    root = os.path.dirname(os.path.dirname(HERE))
    if sys.argv[1:] == ["--check"]:
        print("\n".join(check(root)) or "as it should be")
        return 1 if check(root) else 0
    path, before, _, after = split(root)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + BEGIN + table() + END + after)
    return 0


if __name__ == "__main__":
    sys.exit(main())
