"""The rules of the statement, for the judge and for generate.py."""

LETTERS = set("abcdefghijklmnopqrstuvwxyz")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    words = case["args"][0]
    if not 1 <= len(words) <= 10**4:
        return f"there are {len(words)} words, and not 1 to 10^4"
    for word in words:
        if len(word) > 100:
            return f"a word has {len(word)} letters, more than 100"
        if not set(word) <= LETTERS:
            return f"a word has something else than a to z: {word}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
