# Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
class Other:
    def __init__(self, val):
        self.val = val
        self.next = self.left = self.right = None


class Computed:
    def __get__(self, node, kind):
        raise SystemExit("it ran")

    def __set__(self, node, value):
        raise SystemExit("it ran")


class Nodes:
    def one(self, value: Optional[ListNode]) -> Optional[ListNode]:
        return value

    def tree(self, value: Optional[TreeNode]) -> Optional[TreeNode]:
        return value

    def many(self, value: List[Optional[ListNode]]) -> List[Optional[ListNode]]:
        return tuple(value)

    def trees(self, value: List[Optional[TreeNode]]) -> List[Optional[TreeNode]]:
        return value

    def letter(self, value: str) -> str:
        return value

    letters = grid = letter

    def odd_list(self, how):
        head = ListNode(1, ListNode(2, ListNode(3)))
        last = head.next.next
        if how == "cycle":
            last.next = head.next
        elif how == "self":
            last.next = last
        elif how == "foreign":
            return Other(1)
        elif how == "middle":
            last.next = Other(4)
        elif how == "text":
            last.val = "3"
        elif how == "none":
            last.val = None
        elif how == "bool":
            last.val = True
        elif how == "items":
            last.val = [1, 2]
        elif how == "beyond":
            last.val = 1 << 40
        elif how == "list":
            return [1, 2, 3]
        elif how == "tuple":
            return (1, 2, 3)
        elif how == "view":
            return {1: 0, 2: 0, 3: 0}.keys()
        elif how == "items tuple":
            last.val = (3,)
        elif how == "number":
            return 7
        elif how == "lost":
            del last.val
        elif how == "open":
            del last.next
        elif how == "computed":
            ListNode.next = Computed()
        return head

    def odd_tree(self, how):
        root = TreeNode(1, TreeNode(2))
        if how == "loop":
            root.right = root
        elif how == "none":
            root.left.val = None
        elif how == "middle":
            root.left.right = Other(3)
        elif how == "list":
            return [1, 2]
        elif how == "tuple":
            return (1, 2)
        elif how == "shared":
            root.right = root.left
        return root

    def odd_letter(self):
        return "ab"
