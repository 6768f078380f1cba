// Wrong: of an odd number of lists, the last is lost when pairs are made.
class Solution {
    ListNode* mergeTwo(ListNode* a, ListNode* b) {
        if (!a || !b) return a ? a : b;
        if (b->val < a->val) swap(a, b);
        a->next = mergeTwo(a->next, b);
        return a;
    }

public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        while (lists.size() > 1) {
            vector<ListNode*> merged;
            for (size_t i = 0; i + 1 < lists.size(); i += 2)
                merged.push_back(mergeTwo(lists[i], lists[i + 1]));
            lists = merged;
        }
        return lists.empty() ? nullptr : lists[0];
    }
};
