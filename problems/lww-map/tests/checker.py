"""Judges the answers of a machine whose states have a form of its own: a plain model goes through
the calls, and knows whose writes are in which state."""

ROW_TEXTS_MAX = 8


def better(a, b):
    """The write that counts; writes are (time, is_put, value as bytes)."""
    return b if a is None or b > a else a


def check(case, answers):
    known = {}
    states = {}  # The number of a state(), and what was known then.
    for number, (op, args, got) in enumerate(zip(case["ops"], case["args"], answers)):
        if op == "put":
            key, value, time = args
            known[key] = better(known.get(key), (time, 1, value.encode()))
        elif op == "remove":
            key, time = args
            known[key] = better(known.get(key), (time, 0, b""))
        elif op == "get":
            write = known.get(args[0])
            want = write[2].decode() if write is not None and write[1] else None
            if got != want:
                reject(f"get({args[0]!r}) is {want!r}, not {got!r}"[:500], number)
        elif op == "keys":
            want = sorted(key for key, write in known.items() if write[1])
            if sorted(got) != want:
                odd = sorted(set(got) ^ set(want))[:5]
                reject(f"keys() has {len(got)} keys, and {len(want)} have a value"
                       + (f"; wrong: {odd}" if odd else ""), number)
        elif op == "state":
            if len(got) > len(known):
                reject(f"state() has {len(got)} rows for {len(known)} keys", number)
            if any(len(row) > ROW_TEXTS_MAX for row in got):
                reject(f"a row of state() has more than {ROW_TEXTS_MAX} texts", number)
            states[number] = dict(known)
        elif op == "merge":
            for key, write in states[case["answer_of"][number][0]].items():
                known[key] = better(known.get(key), write)
        elif op == "reset":
            known = {}
