/* Label (merge-k-lists): mergeKLists O(n log n). A priority_queue of heads: up to n/2 of them. */
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists)
    {
        auto later = [](ListNode* a, ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heads(later);
        for (ListNode* l : lists)
            if (l)
                heads.push(l);
        ListNode* first = nullptr;
        ListNode** end = &first;
        while (!heads.empty()) {
            ListNode* least = heads.top();
            heads.pop();
            *end = least;
            end = &least->next;
            if (least->next)
                heads.push(least->next);
        }
        return first;
    }
};
