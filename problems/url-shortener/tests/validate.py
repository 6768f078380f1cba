"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
TIME_MAX = 2 * 10**12
TTL_MAX = 10**12
CODE = re.compile("[0-9A-Za-z]{1,16}")
URL = re.compile("[!-~]{1,200}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    latest = 0
    for number, (op, args) in enumerate(zip(case["ops"], case["args"])):
        code = {"claim": args[:1], "visit": args[:1], "visits": args[:1]}.get(op, [])
        url = {"shorten": args[:1], "claim": args[1:2]}.get(op, [])
        now = {"shorten": args[1:2], "claim": args[2:3], "visit": args[1:]}.get(op, [])
        if code and isinstance(code[0], dict):
            source = code[0]["answer"]
            if source >= number or case["ops"][source] != "shorten":
                return f"call {number} asks for what is no code of a call before it"
        elif code and not CODE.fullmatch(code[0]):
            return f"a code has not 1 to 16 of the characters: {op}{tuple(args)}"[:300]
        if url and not URL.fullmatch(url[0]):
            return f"a url has not 1 to 200 of the characters: {op}{tuple(args)}"[:300]
        if now and not 0 <= now[0] <= TIME_MAX:
            return f"nowMs is not 0 to 2 * 10^12: {op}{tuple(args)}"[:300]
        if now and now[0] < latest:
            return f"nowMs goes back: {op}{tuple(args)}"[:300]
        latest = now[0] if now else latest
        if url and not 0 <= args[-1] <= TTL_MAX:
            return f"ttlMs is not 0 to 10^12: {op}{tuple(args)}"[:300]
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
