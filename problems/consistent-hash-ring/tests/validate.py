"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
NODES_MAX = 64
NAME = re.compile(r"[A-Za-z0-9.:-]{1,40}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    nodes = set()
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not NAME.fullmatch(args[0]):
            return f"a name has not 1 to 40 of the characters: {op}{tuple(args)}"[:300]
        if op == "addNode":
            nodes.add(args[0])
        elif op == "removeNode":
            nodes.discard(args[0])
        if len(nodes) > NODES_MAX:
            return f"there are more than {NODES_MAX} nodes at a time"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
