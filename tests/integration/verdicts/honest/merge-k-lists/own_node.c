/**
 * Definition for singly-linked list. The line below this comment was uncommented.
 */
typedef struct ListNode /* a node */
{
    int val;
    struct ListNode *next;
} Node;

static Node *two(Node *a, Node *b)
{
    Node head = {0}, *tail = &head;
    while (a && b) {
        Node **from = a->val <= b->val ? &a : &b;
        tail = tail->next = *from;
        *from = (*from)->next;
    }
    tail->next = a ? a : b;
    return head.next;
}

struct ListNode *mergeKLists(struct ListNode **lists, int listsSize)
{
    for (int step = 1; step < listsSize; step *= 2)
        for (int i = 0; i + step < listsSize; i += 2 * step)
            lists[i] = two(lists[i], lists[i + step]);
    return listsSize > 0 ? lists[0] : 0;
}
