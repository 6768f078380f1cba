"""The rules of the statement, for the judge and for generate.py."""
import re

SESSIONS_MAX = 2 * 10**5
TIME_MAX = 10**12
FORM = re.compile(r"\d{1,6}\n(?:\d{1,13} \d{1,13}\n)*", re.ASCII)


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if not FORM.fullmatch(case["stdin"]):
        return "the input is not a line with n, and lines with two numbers"
    lines = case["stdin"].splitlines()
    if int(lines[0]) != len(lines) - 1:
        return f"n is {lines[0]}, and there are {len(lines) - 1} sessions"
    if len(lines) - 1 > SESSIONS_MAX:
        return f"there are {len(lines) - 1} sessions, more than 2 * 10^5"
    for line in lines[1:]:
        start, end = map(int, line.split())
        if end > TIME_MAX:
            return f"a session ends after 10^12: {line}"
        if start > end:
            return f"a session ends before it starts: {line}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
