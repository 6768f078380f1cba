/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     struct ListNode *next;
 * };
 */
// struct ListNode {
static const char *told = "struct ListNode {";
struct ListNode *mergeKLists(struct ListNode **lists, int listsSize)
{
    struct ListNode head = {told[0], 0}, *tail = &head;
    for (;;) {
        int least = -1;
        for (int i = 0; i < listsSize; i++)
            if (lists[i] && (least < 0 || lists[i]->val < lists[least]->val))
                least = i;
        if (least < 0)
            return head.next;
        tail = tail->next = lists[least];
        lists[least] = lists[least]->next;
    }
}
