// Wrong: sort() without an order of numbers compares values as texts.
function mergeKLists(lists: Array<ListNode | null>): ListNode | null {
    const values: number[] = [];
    for (let node of lists) {
        for (; node; node = node.next) values.push(node.val);
    }
    values.sort();
    let head: ListNode | null = null;
    while (values.length) head = new ListNode(values.pop(), head);
    return head;
};
