# Correct: dataclasses, caches, properties, walrus, match, generators, closures, metaclasses.
from dataclasses import dataclass, field
from functools import lru_cache, wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **more):
        return function(*args, **more)
    return wrapper


class Meta(type):
    pass


@dataclass(frozen=True, order=True)
class Entry:
    value: int
    index: int = field(compare=False)


class Solution(metaclass=Meta):
    __slots__ = ("entries",)

    @logged
    def twoSum(self, nums, target):
        self.entries = [Entry(value, index) for index, value in enumerate(nums)]

        @lru_cache(maxsize=None)
        def last(value):
            return known.get(value)

        known = {entry.value: entry.index for entry in self.entries}
        for entry in self.entries:
            if (other := last(target - entry.value)) is not None:
                match other - entry.index:
                    case 0:
                        continue
                    case _:
                        return [entry.index, other]
