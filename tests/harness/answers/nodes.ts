// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
class Other {
    val: any; next: any; left: any; right: any;
    constructor(val: any) {
        this.val = val;
        this.next = this.left = this.right = null;
    }
}

class Nodes {
    one(value: ListNode | null): ListNode | null { return value; }
    tree(value) { return value; }
    many(value: Array<ListNode | null>): (ListNode | null)[] { return value; }
    trees(value) { return value; }
    letter(value) { return value; }
    letters(value) { return value; }
    grid(value) { return value; }

    odd_list(how: string): any {
        const head = new ListNode(1, new ListNode(2, new ListNode(3)));
        const last = head.next.next;
        switch (how) {
        case 'cycle': last.next = head.next; break;
        case 'self': last.next = last; break;
        case 'foreign': return new Other(1);
        case 'middle': last.next = <any>new Other(4); break;
        case 'text': last.val = <any>'3'; break;
        case 'none': last.val = null; break;
        case 'bool': last.val = <any>true; break;
        case 'items': last.val = <any>[1, 2]; break;
        case 'beyond': last.val = 2 ** 40; break;
        case 'list': return [1, 2, 3];
        case 'number': return 7;
        case 'lost': delete (last as any).val; break;
        case 'open': delete (last as any).next; break;
        case 'plain': return { val: 1, next: { val: 2 } };
        case 'computed':
            Object.defineProperty(last, 'next', { get() { process.exit(0); } });
            break;
        case 'proxy': return new Proxy(head, {});
        }
        return head;
    }

    odd_tree(how: string): any {
        const root = new TreeNode(1, new TreeNode(2));
        switch (how) {
        case 'loop': root.right = root; break;
        case 'none': root.left.val = undefined; break;
        case 'middle': root.left.right = <any>new Other(3); break;
        case 'list': return [1, 2];
        case 'shared': root.right = root.left; break;
        }
        return root;
    }

    odd_letter() { return 'ab'; }
}
