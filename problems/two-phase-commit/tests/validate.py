"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
STEPS_MAX = 40000
NAME = re.compile("[a-z0-9-]{1,20}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if op not in ("crash", "recover") and not NAME.fullmatch(args[0]):
            return f"a tx has not 1 to 20 of the characters: {op}{tuple(args)}"[:300]
        if op not in ("crash", "inquire") and not -1 <= args[-1] <= 3000:
            return f"crashAfter is not -1 to 3000: {op}{tuple(args)}"[:300]
        people = {"begin": args[1:2], "vote": [args[1:2]], "ack": [args[1:2]]}.get(op, [])
        for numbers in people:
            if not 1 <= len(numbers) <= 1000:
                return f"there are {len(numbers)} participants, and not 1 to 1000"
            if not all(1 <= number <= 10**6 for number in numbers):
                return f"a participant is not 1 to 10^6: {op}{tuple(args)}"[:300]
            if len(set(numbers)) != len(numbers):
                return f"a participant comes twice: {op}{tuple(args)}"[:300]
    results = [result for result in case.get("expect", []) if isinstance(result, list)]
    if sum(map(len, results)) > STEPS_MAX:
        return "there are more than 40,000 steps in all results"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
