"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.
IDS_MAX = 20000
TIME_MAX = 2 * 10**12


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    posts, last = set(), {}
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        people = args[:1] if op in ("post", "feed") else args
        if not all(1 <= user <= 10**9 for user in people):
            return f"a user is not 1 to 10^9: {op}{tuple(args)}"
        if op in ("post", "feed") and not 0 <= args[2] <= TIME_MAX:
            return f"a time is not 0 to 2 * 10^12: {op}{tuple(args)}"
        if op == "feed" and not 1 <= args[1] <= 100:
            return f"a limit is not 1 to 100: {op}{tuple(args)}"
        if op != "post":
            continue
        user, post, time = args
        if not 1 <= post <= 10**9:
            return f"a postId is not 1 to 10^9: {op}{tuple(args)}"
        if post in posts:
            return f"a postId comes twice: {op}{tuple(args)}"
        posts.add(post)
        if last.get(user, (-1, 0)) >= (time, post):
            return f"a user's posts are out of order: {op}{tuple(args)}"
        last[user] = (time, post)
    results = [result for result in case.get("expect", []) if isinstance(result, list)]
    if sum(map(len, results)) > IDS_MAX:
        return "there are more than 20,000 ids in all results"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
