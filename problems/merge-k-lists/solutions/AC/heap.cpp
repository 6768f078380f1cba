// Correct: a priority queue of heads.
/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     ListNode *next;
 *     ListNode() : val(0), next(nullptr) {}
 *     ListNode(int x) : val(x), next(nullptr) {}
 *     ListNode(int x, ListNode *next) : val(x), next(next) {}
 * };
 */
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        auto later = [](ListNode* a, ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heap(later);
        for (ListNode* head : lists)
            if (head) heap.push(head);
        ListNode dummy, *tail = &dummy;
        while (!heap.empty()) {
            tail = tail->next = heap.top();
            heap.pop();
            if (tail->next) heap.push(tail->next);
        }
        return dummy.next;
    }
};
