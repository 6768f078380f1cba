"""The rules of the statement, for the judge and for generate.py."""

LETTERS = set("abcdefghijklmnopqrstuvwxyz")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    begin, end, words = case["args"]
    if begin == end:
        return f"beginWord and endWord are equal: {begin}"
    if not 1 <= len(begin) <= 10:
        return f"a word has {len(begin)} letters, and not 1 to 10"
    if not 1 <= len(words) <= 5000:
        return f"wordList has {len(words)} words, and not 1 to 5000"
    if len(set(words)) != len(words):
        return "a word is in wordList twice"
    for word in [begin, end] + words:
        if len(word) != len(begin):
            return f"words have different lengths: {begin} and {word}"
        if not set(word) <= LETTERS:
            return f"a word has something else than a to z: {word}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
