# Gives back what it gets, in every type, and fails in every way.
import os
import signal


class Foreign(int):
    pass


class EqualToAll(type):
    __eq__ = lambda self, other: True
    __hash__ = type.__hash__


class Posing(metaclass=EqualToAll):
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1


class Echo:
    def __init__(self, names: List[str]):
        self.names = names

    def echo_b(self, value):
        return value

    def echo_i(self, value):
        return value

    def echo_l(self, value):
        return value

    def echo_d(self, value):
        return value

    def echo_s(self, value):
        return value

    def list_b(self, value):
        return value

    def list_i(self, value):
        return value

    def list_l(self, value):
        return value

    def list_d(self, value):
        return value

    def list_s(self, value):
        return value

    def table_b(self, value):
        return value

    def table_i(self, value):
        return value

    def table_l(self, value):
        return value

    def table_d(self, value):
        return value

    def table_s(self, value):
        return value

    def maybe_i(self, value):
        return value

    def maybe_s(self, value):
        return value

    def maybe_list(self, value):
        return value

    def deep(self, n):
        return self.deep(n + 1) + 1

    def fail(self, how: str) -> Optional[int]:
        if how == "throw":
            raise ValueError("told to")
        if how == "exit":
            exit_now()
        if how == "quit":
            os._exit(0)
        if how == "overflow":
            return self.deep(0)
        if how == "null":
            return {}[0].x if False else os.kill(os.getpid(), signal.SIGSEGV)
        if how == "abort":
            os.abort()
        if how == "memory":
            raise MemoryError
        if how == "print":
            print("hello from the answer")
        if how == "values":
            return {"a": [1], "b": {2: 0}.keys()}.values()
        if how == "equal type":
            return Posing()
        if how == "view cycle":
            table = {}
            table[0] = table.values()
            return table.values()
        if how == "cycle":
            items = []
            items.append(items)
            return items
        return {"true": True, "double": 1.0, "foreign": Foreign(7), "big": 1 << 70, "none": None,
                "text": "7", "tuple": (1,), "surrogate": "\ud800", "huge": 1 << 20000}.get(how, 0)

    def nothing(self):
        return 5

    def name_count(self):
        return len(self.names)


def exit_now():
    raise SystemExit(0)
