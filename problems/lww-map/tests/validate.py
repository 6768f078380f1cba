"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
TIME_MAX = 10**15
KEY = re.compile("[ -~]{1,30}")
VALUE = re.compile("[ -~]{0,30}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    for number, (op, args) in enumerate(zip(case["ops"], case["args"])):
        if op == "merge":
            source = args[0]["answer"] if isinstance(args[0], dict) else len(case["ops"])
            if source >= number or case["ops"][source] != "state":
                return f"call {number} merges what is no answer to a state() before it"
        if op in ("put", "remove", "get") and not KEY.fullmatch(args[0]):
            return f"a key has not 1 to 30 of the characters: {op}{tuple(args)}"[:300]
        if op == "put" and not VALUE.fullmatch(args[1]):
            return f"a value has more than 30 characters, or others: {op}{tuple(args)}"[:300]
        if op in ("put", "remove") and not 0 <= args[-1] <= TIME_MAX:
            return f"a time is not 0 to 10^15: {op}{tuple(args)}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
