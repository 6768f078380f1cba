"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.
KINDS = {"maxConnections": (1, 10**4), "number": (1, 10**9), "timeoutMs": (0, 10**9),
         "nowMs": (0, 10**12)}
PARAMS = {"ConnectionPool": "maxConnections", "acquire": "number timeoutMs nowMs",
          "release": "number broken nowMs", "cancel": "number nowMs", "timedOut": "nowMs",
          "state": "nowMs"}


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    clock, requests = 0, set()
    for op, args in zip(case["ops"], case["args"]):
        for kind, arg in zip(PARAMS[op].split(), args):
            least, most = KINDS.get(kind, (False, True))
            if not least <= arg <= most:
                return f"a {kind} is not {least} to {most}: {op}{tuple(args)}"
        if op == "ConnectionPool":
            continue
        if args[-1] < clock:
            return f"nowMs goes back: {op}{tuple(args)}"
        clock = args[-1]
        if op == "acquire":
            if args[0] in requests:
                return f"a request comes twice: {op}{tuple(args)}"
            requests.add(args[0])
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
