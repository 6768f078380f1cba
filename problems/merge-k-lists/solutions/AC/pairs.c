// Correct: merges in pairs, round after round, in the array that it got.
/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     struct ListNode *next;
 * };
 */
static struct ListNode* mergeTwo(struct ListNode* a, struct ListNode* b) {
    struct ListNode dummy = {0, NULL}, *tail = &dummy;
    while (a && b) {
        struct ListNode** smaller = b->val < a->val ? &b : &a;
        tail = tail->next = *smaller;
        *smaller = (*smaller)->next;
    }
    tail->next = a ? a : b;
    return dummy.next;
}

struct ListNode* mergeKLists(struct ListNode** lists, int listsSize) {
    if (listsSize == 0) return NULL;
    while (listsSize > 1) {
        int half = (listsSize + 1) / 2;
        for (int i = 0; i + half < listsSize; i++) lists[i] = mergeTwo(lists[i], lists[i + half]);
        listsSize = half;
    }
    return lists[0];
}
