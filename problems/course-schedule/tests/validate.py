"""The rules of the statement, for the judge and for generate.py."""

COURSES_MAX, PAIRS_MAX = 10**4, 2 * 10**4


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    count, pairs = case["args"]
    if not 1 <= count <= COURSES_MAX:
        return f"numCourses is {count}, and not 1 to 10^4"
    if len(pairs) > PAIRS_MAX:
        return f"there are {len(pairs)} pairs, more than 2 * 10^4"
    for pair in pairs:
        if len(pair) != 2:
            return f"a pair has {len(pair)} numbers: {pair[:5]}"
        if not all(0 <= course < count for course in pair):
            return f"a pair names a course that there is not: {pair}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
