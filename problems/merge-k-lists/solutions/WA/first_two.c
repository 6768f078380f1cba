// Wrong: merges the first two lists only.
struct ListNode* mergeKLists(struct ListNode** lists, int listsSize) {
    struct ListNode *a = listsSize > 0 ? lists[0] : NULL, *b = listsSize > 1 ? lists[1] : NULL;
    struct ListNode *head = NULL, **end = &head;
    while (a || b) {
        struct ListNode** from = !b || (a && a->val <= b->val) ? &a : &b;
        *end = *from;
        end = &(*end)->next;
        *from = (*from)->next;
    }
    *end = NULL;
    return head;
}
