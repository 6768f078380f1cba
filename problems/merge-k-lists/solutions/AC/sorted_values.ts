// Correct: sorts all values and makes new nodes from the back.
/**
 * Definition for singly-linked list.
 * class ListNode {
 *     val: number
 *     next: ListNode | null
 *     constructor(val?: number, next?: ListNode | null) {
 *         this.val = (val===undefined ? 0 : val)
 *         this.next = (next===undefined ? null : next)
 *     }
 * }
 */

function mergeKLists(lists: Array<ListNode | null>): ListNode | null {
    const values: number[] = [];
    for (let node of lists) {
        for (; node !== null; node = node.next) values.push(node.val);
    }
    values.sort((a, b) => a - b);
    return values.reduceRight((next: ListNode | null, val) => new ListNode(val, next), null);
};
