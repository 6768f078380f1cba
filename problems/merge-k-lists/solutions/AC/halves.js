// Correct: merges the halves of the lists, each merged in the same way.
/**
 * Definition for singly-linked list.
 * function ListNode(val, next) {
 *     this.val = (val===undefined ? 0 : val)
 *     this.next = (next===undefined ? null : next)
 * }
 */
/**
 * @param {ListNode[]} lists
 * @return {ListNode}
 */
var mergeKLists = function(lists) {
    const mergeTwo = (a, b) => {
        const dummy = new ListNode();
        let tail = dummy;
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
        return dummy.next;
    };
    const merge = (begin, end) => {
        if (end - begin < 2) return begin < end ? lists[begin] : null;
        const middle = (begin + end) >> 1;
        return mergeTwo(merge(begin, middle), merge(middle, end));
    };
    return merge(0, lists.length);
};
