// Wrong: the last node still points to where it was, so that the result has a cycle.
var mergeKLists = function(lists) {
    const nodes = [];
    for (const head of lists) {
        for (let node = head; node; node = node.next) nodes.push(node);
    }
    nodes.reverse().sort((a, b) => a.val - b.val);
    for (let i = 1; i < nodes.length; i++) nodes[i - 1].next = nodes[i];
    return nodes.length ? nodes[0] : null;
};
