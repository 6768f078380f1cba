"""Which files of the repository are ours to style. Programs that play candidates are not: they are
written as candidates write."""
import re

_CANDIDATES = re.compile(r"^((problems|judge/author/skeletons)/[^/]+/solutions/"
                         r"|tests/harness/answers/"
                         r"|tests/integration/(cheats|verdicts|complexity_cheats|stops|stubs)/"
                         r"|tests/bench/complexity"
                         r"/(programs|held-out|fresh|blind|unseen|control)/)")


def is_ours(name):
    """@name is a path from the root, with forward slashes."""
    return _CANDIDATES.match(name) is None
