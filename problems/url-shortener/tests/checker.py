"""Judges the answers of a shortener that chooses its codes: a plain model follows them."""

ALPHABET = set("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
CODE_LENGTH_MAX = 8


class Model:
    def __init__(self):
        self.links = {}  # code: [url, end or None, visits]

    def is_live(self, code, now):
        link = self.links.get(code)
        return link is not None and (link[1] is None or now < link[1])

    def make(self, code, url, now, ttl):
        self.links[code] = [url, now + ttl if ttl else None, 0]

    def visit(self, code, now):
        if code not in self.links:
            return "404"
        if not self.is_live(code, now):
            return "410"
        link = self.links[code]
        link[2] += 1
        return ("301 " if link[1] is None else "302 ") + link[0]


def judge_code(model, code, now, number):
    if not 1 <= len(code) <= CODE_LENGTH_MAX:
        reject(f"the code {code[:40]!r} has {len(code)} characters, and 1 to 8 are allowed", number)
    if not set(code) <= ALPHABET:
        reject(f"the code {code!r} has other characters than 0-9, a-z, A-Z", number)
    if model.is_live(code, now):
        reject(f"the code {code!r} is that of a live link", number)


def check(case, answers):
    model = Model()
    for number, (op, args, got) in enumerate(zip(case["ops"], case["args"], answers)):
        if op == "shorten":
            url, now, ttl = args
            judge_code(model, got, now, number)
            model.make(got, url, now, ttl)
            continue
        if op == "claim":
            alias, url, now, ttl = args
            want = not model.is_live(alias, now)
            if want:
                model.make(alias, url, now, ttl)
        elif op == "visit":
            want = model.visit(*args)
        elif op == "visits":
            want = model.links.get(args[0], [None, None, 0])[2]
        else:
            continue
        if got != want:
            reject(f"{op}({', '.join(map(repr, args))}) is {want!r}, not {got!r}"[:500], number)
