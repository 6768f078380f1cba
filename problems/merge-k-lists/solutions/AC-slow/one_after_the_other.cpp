// Too slow: merges one list after the other into the first, which is walked each time.
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        ListNode* merged = nullptr;
        for (ListNode* list : lists) {
            ListNode dummy, *tail = &dummy;
            while (merged && list) {
                ListNode*& smaller = merged->val <= list->val ? merged : list;
                tail = tail->next = smaller;
                smaller = smaller->next;
            }
            tail->next = merged ? merged : list;
            merged = dummy.next;
        }
        return merged;
    }
};
