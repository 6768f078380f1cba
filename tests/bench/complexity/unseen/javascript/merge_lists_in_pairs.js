// Label (merge-k-lists): mergeKLists O(n log n). Neighbours are merged until one list is left.
var mergeKLists = function (lists) {
    const two = (a, b) => {
        const head = { next: null };
        let tail = head;
        while (a && b) {
            if (a.val <= b.val) {
                tail.next = a;
                a = a.next;
            } else {
                tail.next = b;
                b = b.next;
            }
            tail = tail.next;
        }
        tail.next = a || b;
        return head.next;
    };
    while (lists.length > 1) {
        const half = [];
        for (let i = 0; i < lists.length; i += 2)
            half.push(i + 1 < lists.length ? two(lists[i], lists[i + 1]) : lists[i]);
        lists = half;
    }
    return lists.length ? lists[0] : null;
};
