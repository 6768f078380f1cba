// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
class Other {
    constructor(val) {
        this.val = val;
        this.next = this.left = this.right = null;
    }
}

class Nodes {
    one(value) { return value; }
    tree(value) { return value; }
    many(value) { return value; }
    trees(value) { return value; }
    letter(value) { return value; }
    letters(value) { return value; }
    grid(value) { return value; }

    odd_list(how) {
        const head = new ListNode(1, new ListNode(2, new ListNode(3)));
        const last = head.next.next;
        switch (how) {
        case 'cycle': last.next = head.next; break;
        case 'self': last.next = last; break;
        case 'foreign': return new Other(1);
        case 'middle': last.next = new Other(4); break;
        case 'text': last.val = '3'; break;
        case 'none': last.val = null; break;
        case 'bool': last.val = true; break;
        case 'items': last.val = [1, 2]; break;
        case 'beyond': last.val = 2 ** 40; break;
        case 'list': return [1, 2, 3];
        case 'number': return 7;
        case 'lost': delete last.val; break;
        case 'open': delete last.next; break;
        case 'plain': return { val: 1, next: { val: 2 } };
        case 'computed':
            Object.defineProperty(last, 'next', { get() { process.exit(0); } });
            break;
        case 'proxy': return new Proxy(head, {});
        }
        return head;
    }

    odd_tree(how) {
        const root = new TreeNode(1, new TreeNode(2));
        switch (how) {
        case 'loop': root.right = root; break;
        case 'none': root.left.val = undefined; break;
        case 'middle': root.left.right = new Other(3); break;
        case 'list': return [1, 2];
        case 'shared': root.right = root.left; break;
        }
        return root;
    }

    odd_letter() { return 'ab'; }
}
