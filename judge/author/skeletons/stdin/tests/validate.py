"""The rules of the statement, for the judge and for generate.py."""


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    text = case["stdin"]
    if len(text) > 10**6:
        return f"the text has {len(text)} characters, more than 10^6"
    if not all(" " <= character <= "~" or character in "\t\n" for character in text):
        return "a character is neither printable ASCII nor a tab or line end"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
