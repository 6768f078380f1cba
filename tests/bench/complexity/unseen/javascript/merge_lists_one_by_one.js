// Label (merge-k-lists): mergeKLists O(n^2). Each list goes into the result so far: of n/2 lists of
// two, the second element is larger than half of the result, which is walked through for it.
var mergeKLists = function (lists) {
    let all = null;
    for (let list of lists) {
        const head = new ListNode(0, all);
        let at = head;
        while (list) {
            while (at.next && at.next.val <= list.val) at = at.next;
            const rest = list.next;
            list.next = at.next;
            at.next = list;
            at = list;
            list = rest;
        }
        all = head.next;
    }
    return all;
};
