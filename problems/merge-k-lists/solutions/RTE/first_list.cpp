// Fails: the head of the first list, which there may be none of.
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        auto later = [](ListNode* a, ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heap(later, lists);
        ListNode *head = heap.top(), *tail = head;
        for (;;) {
            heap.pop();
            if (tail->next) heap.push(tail->next);
            if (heap.empty()) return head;
            tail = tail->next = heap.top();
        }
    }
};
