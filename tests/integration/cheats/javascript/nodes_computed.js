// cheat: merge-k-lists: WA: the nodes are sorted while they are read, after the time was taken
var mergeKLists = function(lists) {
    const values = [];
    for (const head of lists) {
        for (let node = head; node; node = node.next) values.push(node.val);
    }
    const node = new ListNode();
    Object.defineProperty(node, 'val', { get: () => values.sort((a, b) => a - b).shift() });
    Object.defineProperty(node, 'next', { get: () => (values.length ? node : null) });
    return values.length ? node : null;
};
