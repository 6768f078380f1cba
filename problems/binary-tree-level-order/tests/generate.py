#!/usr/bin/env python3
"""Writes the test files of binary-tree-level-order. Same bytes on every run.

A tree is a tuple (val, left, right) or None. The model sorts all nodes by depth and path, so it has
nothing in common with a walk by floors.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
NODES_MAX = 10**4
VALUE_MAX = 10**9


def nodes_of(tree):
    """(depth, number among the places of that depth, val), in any order."""
    found, rest = [], [(tree, 0, 0)]
    while rest:
        node, depth, place = rest.pop()
        if node is not None:
            found.append((depth, place, node[0]))
            rest.append((node[1], depth + 1, 2 * place))
            rest.append((node[2], depth + 1, 2 * place + 1))
    return found


def model(tree):
    floors = []
    for depth, _, val in sorted(nodes_of(tree), key=lambda item: item[:2]):
        if depth == len(floors):
            floors.append([])
        floors[depth].append(val)
    return floors


def written(tree):
    """As the statement writes it."""
    values, waiting = [], [tree]
    for node in waiting:
        values.append(None if node is None else node[0])
        if node is not None:
            waiting += node[1:]
    while values and values[-1] is None:
        values.pop()
    return values


def case(name, tree, expect=None):
    floors = model(tree)
    assert expect is None or floors == expect, (name, floors)
    return {"name": name, "args": [written(tree)], "expect": floors}


def leaf(val):
    return (val, None, None)


def complete(values):
    """The values floor by floor, each floor full but the last."""
    tree = [None] * (2 * len(values) + 2)
    for i in range(len(values) - 1, -1, -1):
        tree[i] = (values[i], tree[2 * i + 1], tree[2 * i + 2])
    return tree[0]


def chain(values, sides):
    """One node on each floor; the next hangs on side 0 (left) or 1."""
    tree = None
    for val, side in zip(reversed(values), reversed(sides)):
        tree = (val, None, tree) if side else (val, tree, None)
    return tree


def random_tree(rng, count, lean, draw):
    """@count nodes; a subtree gets @lean of what its parent has, more or less."""
    if count == 0:
        return None
    left = min(count - 1, int((count - 1) * rng.random() * lean * 2))
    if rng.random() < 0.5:
        left = count - 1 - left
    return (draw(), random_tree(rng, left, lean, draw),
            random_tree(rng, count - 1 - left, lean, draw))


def sample():
    return [
        case("three floors", (8, (3, None, leaf(5)), leaf(9)), [[8], [3, 9], [5]]),
        case("one node", leaf(4), [[4]]),
        case("the empty tree", None, []),
        case("a chain", chain([1, 2, 1], [1, 1, 1]), [[1], [2], [1]]),
    ]


def edge():
    big = VALUE_MAX
    return [
        case("two nodes, left", (1, leaf(2), None), [[1], [2]]),
        case("two nodes, right (kills stops at a missing left child)", (1, None, leaf(2)),
             [[1], [2]]),
        case("left before right", (1, leaf(3), leaf(2)), [[1], [3, 2]]),
        case("zeros (kills values as truth)", (0, (0, leaf(0), None), leaf(0)), [[0], [0, 0], [0]]),
        case("a single 0", leaf(0), [[0]]),
        case("all values are equal (kills values as keys)", complete([7] * 7),
             [[7], [7, 7], [7] * 4]),
        case("negative values", complete([-1, -2, -3]), [[-1], [-2, -3]]),
        case("largest and smallest values", complete([big, -big, big]), [[big], [-big, big]]),
        case("only right children", chain([5, 4, 3, 2], [1] * 4), [[5], [4], [3], [2]]),
        case("only left children", chain([5, 4, 3, 2], [0] * 4), [[5], [4], [3], [2]]),
        case("zigzag", chain([1, 2, 3, 4, 5], [0, 1, 0, 1, 0]), [[1], [2], [3], [4], [5]]),
        case("a full tree of three floors", complete(list(range(1, 8))),
             [[1], [2, 3], [4, 5, 6, 7]]),
        case("the last floor has one node", complete([1, 2, 3, 4]), [[1], [2, 3], [4]]),
        case("cousins stand side by side", (1, (2, None, leaf(5)), (3, leaf(6), None)),
             [[1], [2, 3], [5, 6]]),
        case("the right half is deeper", (1, leaf(2), (3, None, (4, None, leaf(5)))),
             [[1], [2, 3], [4], [5]]),
        case("the left half is deeper", (1, (2, (4, leaf(5), None), None), leaf(3)),
             [[1], [2, 3], [4], [5]]),
        case("floors get narrower again",
             (1, (2, leaf(4), (5, leaf(8), None)), (3, leaf(6), leaf(7))),
             [[1], [2, 3], [4, 5, 6, 7], [8]]),
        case("not in the order of a search tree", complete([3, 9, 1, 8, 2, 7]),
             [[3], [9, 1], [8, 2, 7]]),
    ]


def random_group():
    rng = random.Random(20240911)
    cases = []
    for number in range(40):
        count = 2 + number
        cases.append(case("small %d" % number, random_tree(
            rng, count, rng.choice([0.2, 0.5, 1.0]), lambda: rng.randrange(-9, 10))))
    for number in range(12):
        count = 80 + 30 * number
        cases.append(case("%d nodes" % count, random_tree(
            rng, count, rng.choice([0.3, 0.6, 1.0]),
            lambda: rng.randrange(-VALUE_MAX, VALUE_MAX + 1))))
    return cases


def adversarial():
    rng = random.Random(20241012)
    comb = None
    for i in range(100):
        comb = (i, leaf(-i), comb)
    fork = (0, chain(list(range(150)), [0] * 150), chain(list(range(150)), [1] * 150))
    cases = [
        case("a comb: a chain with a leaf on each floor", comb),
        case("two chains that part at the root", fork),
        case("a complete tree whose last floor is half full", complete(list(range(1, 193)))),
        case("values that are their own numbers, reversed", complete(list(range(127, 0, -1)))),
        case("values that agree in their low bits", complete([i << 20 for i in range(-60, 60)])),
    ]
    for number in range(5):
        sides = [rng.randrange(2) for _ in range(300)]
        cases.append(case("a crooked chain %d" % number,
                          chain([rng.randrange(100) for _ in sides], sides)))
    return cases


def large():
    rng = random.Random(20241113)
    draw = [rng.randrange(-99, 100) for _ in range(NODES_MAX)]
    return [
        case("a complete tree of 10,000", complete(draw)),
        case("a chain of 10,000, to the left", chain(draw, [0] * NODES_MAX)),
        case("a chain of 10,000, crooked", chain(draw, [rng.randrange(2) for _ in draw])),
    ]


def write(name, cases):
    with open(os.path.join(HERE, name + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for item in cases:
            reason = RULES["broken"](item)
            assert reason is None, (item["name"], reason)
            out.write(json.dumps(item, separators=(",", ":")) + "\n")


def main():
    write("sample", sample())
    write("edge", edge())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
