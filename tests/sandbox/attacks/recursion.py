"""Recurses until the C stack is used up."""
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x" if len(name) < 5 else name)


def dive(n):
    return sorted([n], key=dive)


dive(0)
