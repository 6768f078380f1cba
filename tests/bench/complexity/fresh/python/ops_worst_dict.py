# Label (ops-worst): find O(1), add O(1), remove O(1). A dict of tuples of one number, whose hash mixes.
class Ops:
    def __init__(self, capacity: int):
        self.__map = dict()

    def find(self, key: int) -> int:
        if (key,) in self.__map:
            return self.__map[(key,)]
        else:
            return -1

    def add(self, key: int, value: int) -> None:
        self.__map[(key,)] = value

    def remove(self, key: int) -> int:
        if self.__map.pop((key,), None) is None:
            return 0
        return 1
