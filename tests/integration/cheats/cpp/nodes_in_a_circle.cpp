// cheat: merge-k-lists: WA: the result has no end
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        auto* head = new ListNode(1, new ListNode(2));
        return head->next->next = head;
    }
};
