"""The table of attack and limit tests, by theme."""

from . import bounds, calls, compilers, escapes, files, limits, runtimes

CASES = (
    limits.CASES + files.CASES + escapes.CASES + calls.CASES + compilers.CASES + runtimes.CASES
    + bounds.CASES
)
