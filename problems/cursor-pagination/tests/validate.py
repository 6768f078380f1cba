"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
IDS_MAX = 20000
CURSOR = re.compile("[ -~]{0,40}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if op in ("add", "remove") and not 1 <= args[0] <= 10**9:
            return f"an id is not 1 to 10^9: {op}{tuple(args)}"
        if op == "add" and not 0 <= args[1] <= 2 * 10**12:
            return f"createdAt is not 0 to 2 * 10^12: {op}{tuple(args)}"
        if op == "page" and not CURSOR.fullmatch(args[0]):
            return f"a cursor has more than 40 characters, or others: {op}{tuple(args)}"[:300]
        if op == "page" and not 1 <= args[1] <= 100:
            return f"a limit is not 1 to 100: {op}{tuple(args)}"
    # The first of a page is its cursor.
    pages = [result for result in case.get("expect", []) if isinstance(result, list)]
    if sum(len(page) - 1 for page in pages) > IDS_MAX:
        return "there are more than 20,000 ids in all pages"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
