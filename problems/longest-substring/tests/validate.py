"""The rules of the statement, for the judge and for generate.py."""


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    text = case["args"][0]
    if len(text) > 5 * 10**4:
        return f"s has {len(text)} characters, more than 5 * 10^4"
    if not all(" " <= character <= "~" for character in text):
        return "a character of s is not printable ASCII"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
