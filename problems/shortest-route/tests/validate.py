"""The rules of the statement, for the judge and for generate.py."""
import re

CITIES_MAX, ROADS_MAX, FAR = 2 * 10**4, 5 * 10**4, 10**9
FORM = re.compile(r"\d{1,5} \d{1,5} \d{1,5} \d{1,5}\n(?:\d{1,5} \d{1,5} \d{1,10}\n)*", re.ASCII)


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if not FORM.fullmatch(case["stdin"]):
        return "the input is not a line with n m s t, and lines with three numbers"
    head, *roads = [[int(word) for word in line.split()] for line in case["stdin"].splitlines()]
    cities, count, start, end = head
    if count != len(roads):
        return f"m is {count}, and there are {len(roads)} roads"
    if not 1 <= cities <= CITIES_MAX:
        return f"n is {cities}, and not 1 to 2 * 10^4"
    if count > ROADS_MAX:
        return f"m is {count}, more than 5 * 10^4"
    if not (1 <= start <= cities and 1 <= end <= cities):
        return f"s or t is no city: {head}"
    for road in roads:
        if not all(1 <= city <= cities for city in road[:2]):
            return f"a road leads to no city: {road}"
        if not 1 <= road[2] <= FAR:
            return f"a road does not take 1 to 10^9 minutes: {road}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
