"""ListNode and TreeNode: what arguments are made of, and how a result becomes a list again
(judge/core/type.h). Whatever an answer linked together, this ends, and runs none of its code."""


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


NODES = {"ListNode": ListNode, "TreeNode": TreeNode}
FIELDS = {"ListNode": ("val", "next"), "TreeNode": ("val", "left", "right")}
for node_class in NODES.values():
    node_class.__module__ = "solution"


class Slotted:
    __slots__ = ("val",)


def node_in(text):
    """"ListNode" of "list<ListNode>?"; None of a type without nodes."""
    for name in NODES:
        if name in text:
            return name
    return None


def make_kinds(type=type, object=object, int=int, all=all):
    """Which classes are nodes. An answer may have its own, of the same name, but nothing of it is
    called: fields are stored and read as those of any object."""
    namespace = type.__dict__["__dict__"].__get__
    bases = type.__dict__["__mro__"].__get__
    slot = type(Slotted.__dict__["val"])
    nothing = type(None)
    own = {}

    def is_plain(kind, fields):
        """Are its fields what is stored in them, and not computed?"""
        for base in bases(kind):
            names = namespace(base)
            for field in fields:
                if field in names:
                    found = type(names[field])
                    if found is not slot and found is not nothing and found is not int:
                        return False
        return True

    def use(names):
        """The names of the answer, when it has been loaded."""
        for name in NODES:
            kind = names.get(name)
            own[name] = kind if type(kind) is type else NODES[name]

    def of(name):
        """What arguments are made of."""
        kind = own[name]
        if bases(kind) == (kind, object) and is_plain(kind, FIELDS[name]):
            has = namespace(kind)
            if "__dict__" in has or all([field in has for field in FIELDS[name]]):
                return kind
        return NODES[name]

    def of_results(name):
        """Those of which a result may be made, and whether their fields can be read."""
        return [(kind, is_plain(kind, FIELDS[name])) for kind in (NODES[name], own[name])]

    return use, of, of_results, is_plain


def make_nodes(encode, encode_foreign, name_of, is_list, answer_bytes_max,
               # What a candidate could replace in builtins:
               type=type, len=len, object=object, list=list, set=set, id=id, range=range,
               bytearray=bytearray, AttributeError=AttributeError):
    """Returns use, builder and putter."""
    from _struct import Struct

    use, kind_of, kinds_of_results, is_plain = make_kinds()
    new = object.__new__
    store = object.__setattr__
    read = object.__getattribute__
    tagged_count = Struct("<BI").pack
    dict_of = {kind: kind.__dict__["__dict__"].__get__ for kind in NODES.values()}
    null = b"\0"

    def store_patched(node, field, value):
        """The answer put something in the place of our own class's field."""
        dict_of[type(node)](node)[field] = value

    def maker(name):
        """The class of arguments, and how a field is stored."""
        kind = kind_of(name)
        return kind, store if is_plain(kind, FIELDS[name]) else store_patched

    def build_list(values):
        kind, keep = maker("ListNode")
        head = None
        for index in range(len(values) - 1, -1, -1):
            node = new(kind)
            keep(node, "val", values[index])
            keep(node, "next", head)
            head = node
        return head

    def build_tree(values):
        kind, keep = maker("TreeNode")
        nodes = []
        for value in values:
            node = None
            if value is not None:
                node = new(kind)
                keep(node, "val", value)
                keep(node, "left", None)
                keep(node, "right", None)
            nodes.append(node)
        child = 1
        for node in nodes:
            if node is not None:
                for field in ("left", "right"):
                    if child < len(nodes):
                        keep(node, field, nodes[child])
                        child += 1
        return nodes[0] if nodes else None

    def put_val(body, node):
        """False: there is none."""
        try:
            value = read(node, "val")
        except AttributeError:
            return False
        if value is None:
            encode_foreign(body, "None")
        elif is_list(type(value)):
            encode_foreign(body, name_of(type(value)))
        else:
            encode(body, value, 1)
        return True

    def link(node, field):
        try:
            return read(node, field)
        except AttributeError:
            return None

    def put_wrong(out, value, is_first, wrong):
        """What should be a node and is none; a list is not to be taken for one."""
        if not is_first or "computed" in wrong:
            encode_foreign(out, wrong)
        elif is_list(type(value)):
            encode_foreign(out, name_of(type(value)))
        else:
            encode(out, value, 0)

    def why_not(name, kinds, node):
        """What is wrong with @node, or None."""
        found = type(node)
        for kind, is_readable in kinds:
            if found is kind:
                return None if is_readable else name + " with computed fields"
        return "%s linked to %s" % (name, name_of(found))

    def put_list(out, head):
        body = bytearray()
        count = 0
        kinds = kinds_of_results("ListNode")
        node = waiting = head
        while node is not None and len(body) <= answer_bytes_max:
            wrong = why_not("ListNode", kinds, node)
            if wrong is not None:
                return put_wrong(out, node, count == 0, wrong)
            if not put_val(body, node):
                return encode_foreign(out, "ListNode without a val")
            count += 1
            if count & (count - 1) == 0:
                waiting = node  # Which comes by again only in a cycle.
            node = link(node, "next")
            if node is waiting:
                return encode_foreign(out, "ListNode with a cycle")
        out += tagged_count(6, count)
        out += body

    def put_tree(out, root):
        body = bytearray()
        count = gaps = 0
        seen = set()
        kinds = kinds_of_results("TreeNode")
        nodes = [root]
        for node in nodes:
            if node is None:
                gaps += 1
                continue
            wrong = why_not("TreeNode", kinds, node)
            if wrong is not None:
                return put_wrong(out, node, count == 0, wrong)
            if id(node) in seen:
                return encode_foreign(out, "TreeNode with a shared node")
            seen.add(id(node))
            body += null * gaps
            count += gaps + 1
            gaps = 0
            if not put_val(body, node):
                return encode_foreign(out, "TreeNode without a val")
            if len(body) > answer_bytes_max:
                break  # The judge refuses a frame of this size by its header.
            nodes.append(link(node, "left"))
            nodes.append(link(node, "right"))
        out += tagged_count(6, count)
        out += body

    builders = {"ListNode": build_list, "TreeNode": build_tree}
    putters = {"ListNode": put_list, "TreeNode": put_tree}

    def builder(text):
        """How an argument of that type is made of what was decoded; None: it is as it is."""
        name = node_in(text)
        if name is None:
            return None
        build = builders[name]
        if "list<" not in text:
            return build
        return lambda value: None if value is None else [build(item) for item in value]

    def putter(text):
        """How a value of that type is encoded, or None: by encode()."""
        name = node_in(text)
        if name is None:
            return None
        put = putters[name]
        if "list<" not in text:
            return put

        def put_each(out, value):
            if not is_list(type(value)):
                encode(out, value, 0)
                return
            out += tagged_count(6, len(value))
            for item in value:
                put(out, item)
                if len(out) > answer_bytes_max:
                    return

        return put_each

    return use, builder, putter
