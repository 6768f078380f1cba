"""What a test says when something is not as it must be."""


def check(condition, what="not true"):
    if not condition:
        raise AssertionError(what)


def same(got, expected):
    """The type of each value as well."""
    check(repr(got) == repr(expected), "%r instead of %r" % (got, expected))
