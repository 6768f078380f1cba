// Correct: a priority queue that the large sites have there, by its older interface.
/**
 * @param {ListNode[]} lists
 * @return {ListNode}
 */
var mergeKLists = function(lists) {
    const queue = new MinPriorityQueue({ priority: (node) => node.val });
    for (const head of lists)
        if (head) queue.enqueue(head);
    const before = new ListNode();
    let tail = before;
    while (!queue.isEmpty()) {
        tail.next = queue.dequeue().element;
        tail = tail.next;
        if (tail.next) queue.enqueue(tail.next);
    }
    return before.next;
};
