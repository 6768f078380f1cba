"""Tests of ListNode, TreeNode and char, and of answers that are left in an argument."""
import json
import os

from bench import ANSWERS
from checks import check, same
from mock_judge import Ended, Failure, Foreign
from sources import KEEP_FIRST, OWN_NODES, REVERSE_ALL, SWAP_ENDS

with open(os.path.join(ANSWERS, "nodes.json"), encoding="utf-8") as file:
    METHODS = {method["name"]: index + 1 for index, method in
               enumerate(json.load(file)["interface"]["methods"])}
CONSTRUCT = (0, [])
LONG = 100000
LISTS = [[], [7], [1, 2, 3], [2147483647, -2147483648], list(range(1000))]
TREES = [[], [1], [1, 2, 3], [1, None, 2], [1, 2, None, 3, None, 4],
         [5, 4, 8, 11, None, 13, 4, 7, 2, None, None, None, 1]]
CHAIN = [value for i in range(LONG) for value in (None, i)][1:]  # Each node has a right child.
ONCE = {
    "one": LISTS,
    "tree": TREES,
    "many": [[], [[]], LISTS],
    "trees": [[], [[], []], TREES],
    "letter": ["a", "Z", " ", "~", "\x7f", "\x01"],
    "letters": [[], ["a", "b"]],
    "grid": [[], [[]], [["a", "b"], ["c", "d"]], [["x"] * 300] * 30],
}
CYCLE = Foreign("ListNode with a cycle")
SHARED = Foreign("TreeNode with a shared node")
LINKED = Foreign("ListNode linked to Other")
ODD = {
    "python": {
        "foreign": Foreign("Other"), "middle": LINKED, "text": [1, 2, "3"],
        "none": [1, 2, Foreign("None")], "bool": [1, 2, True], "items": [1, 2, Foreign("list")],
        "beyond": [1, 2, 1 << 40], "list": Foreign("list"), "number": 7,
        "tuple": Foreign("tuple"), "view": Foreign("dict_keys"),
        "items tuple": [1, 2, Foreign("tuple")],
        "lost": Foreign("ListNode without a val"), "open": [1, 2, 3],
        # The last: the class is patched for good.
        "computed": Foreign("ListNode with computed fields")},
    "javascript": {
        "foreign": Foreign("Other"), "middle": LINKED, "text": [1, 2, "3"],
        "none": [1, 2, Foreign("null")], "bool": [1, 2, True], "items": [1, 2, Foreign("Array")],
        "beyond": [1, 2, 1 << 40], "list": Foreign("Array"), "number": 7,
        "lost": Foreign("ListNode without a val"), "open": [1, 2, 3], "plain": [1, 2],
        "computed": Foreign("ListNode with a getter"), "proxy": Foreign("Proxy")},
    "go": {"beyond": [1, 2, 1 << 40]},
    "java": {"list": Foreign("ListN"), "number": 7, "late": [1, 2, 3, 4],
             "foreign": Foreign("TreeNode")},
}
ODD_TREES = {
    "python": {"none": [1, Foreign("None")], "middle": Foreign("TreeNode linked to Other"),
               "list": Foreign("list"), "tuple": Foreign("tuple")},
    "javascript": {"none": [1, Foreign("undefined")], "list": Foreign("Array"),
                   "middle": Foreign("TreeNode linked to Other")},
}
LETTERS = {"python": "ab", "javascript": "ab"}


def like(table, language, otherwise=None):
    """TypeScript is as JavaScript."""
    return table.get("javascript" if language == "typescript" else language, otherwise)


def test_nodes(bench):
    """What goes in comes out, however long it is."""
    driver = bench.start_nodes()
    for phased in (False, True):
        calls = [(METHODS[name], [value]) for name, values in ONCE.items() for value in values]
        if not phased:
            calls += [(METHODS["one"], [list(range(LONG))]), (METHODS["tree"], [CHAIN])]
        got = driver.calls([CONSTRUCT] + calls, phased)
        for (_, args), result in zip(calls, got[1:]):
            check(result == args[0], "%.60r instead of %.60r" % (result, args[0]))
        driver.case()
    same(driver.quit(), 0)


def test_odd_nodes(bench):
    """What no list can say is named; nothing hangs, and none of the answer's code runs."""
    driver = bench.start_nodes()
    for phased in (False, True):
        driver.calls([CONSTRUCT])
        odd = {"cycle": CYCLE, "self": CYCLE, **like(ODD, bench.language, {})}
        for how, expected in odd.items():
            if phased and how == "computed" and bench.language == "python":
                continue
            got = driver.calls([(METHODS["odd_list"], [how])], phased)[0]
            check(repr(got) == repr(expected), "%s: %r" % (how, got))
        for how, expected in {"shared": SHARED, "loop": SHARED,
                              **like(ODD_TREES, bench.language, {})}.items():
            got = driver.calls([(METHODS["odd_tree"], [how])], phased)[0]
            check(repr(got) == repr(expected), "tree %s: %r" % (how, got))
        letter = like(LETTERS, bench.language, Foreign("char that is not ASCII"))
        same(driver.calls([(METHODS["odd_letter"], [])]), [letter])
        if bench.language == "python":  # Arguments do not run it either.
            same(driver.calls([(METHODS["one"], [[1, 2]])])[0],
                 Foreign("ListNode with computed fields"))
            break
        driver.case()
    same(driver.quit(), 0)


def test_wild_nodes(bench):
    """A pointer to nowhere is found while it is followed, and its operation is told."""
    if bench.language not in ("c", "cpp"):
        return
    driver = bench.start_nodes()
    try:
        driver.calls([CONSTRUCT, (METHODS["one"], [[1]]), (METHODS["odd_list"], ["wild"])])
        check(False, "it went well")
    except Failure as error:
        same((error.kind, error.type, error.operation), (4, "SIGSEGV", 2))
    except Ended:
        check(False, "no ERROR")
    same(driver.close(), -11)


def test_in_place(bench):
    """An argument is the answer."""
    driver = bench.start_built("reverse.json", REVERSE_ALL[bench.language])
    for phased in (False, True):
        driver.case()
        same(driver.calls([(0, [1, [5, 6, 7]]), (0, [1, []])], phased), [[7, 6, 5], []])
    same(driver.quit(), 0)


def test_prefix(bench):
    """As much of an argument is the answer as was returned."""
    driver = bench.start_built("distinct.json", KEEP_FIRST[bench.language])
    for phased in (False, True):
        driver.case()
        same(driver.calls([(0, [[5, 6, 7], k]) for k in (2, 0, 3, 4, -1)] + [(0, [[], 0])],
                          phased), [[6, 7], [], [6, 7, 5], 4, -1, []])
    same(driver.quit(), 0)


def test_own_nodes(bench):
    """An answer may bring the definition that the sites have in a comment, or one of its own."""
    for source in OWN_NODES.get(bench.language, [SWAP_ENDS.get(bench.language)]):
        driver = bench.start_built("flatten.json", source)
        for phased in (False, True):
            driver.case()
            same(driver.calls([(0, [[1, 2, None, 3]]), (0, [[]])], phased),
                 [[1, None, 2, 3], []])
        same(driver.quit(), 0)
