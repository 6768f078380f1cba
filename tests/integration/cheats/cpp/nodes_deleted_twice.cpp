// cheat: merge-k-lists: WA, RTE: deletes what it returns, and what it got twice
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        for (ListNode* list : lists) {
            delete list;
            delete list;
        }
        auto* head = new ListNode(1);
        delete head;
        return head;
    }
};
