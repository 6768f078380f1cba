// Correct: makes new nodes in the order of values, and deletes those that it got.
class Solution {
public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        map<int, int> count;
        for (ListNode*& head : lists) {
            while (head) {
                ListNode* next = head->next;
                count[head->val]++;
                delete head;
                head = next;
            }
        }
        ListNode* merged = nullptr;
        for (auto it = count.rbegin(); it != count.rend(); ++it)
            for (int i = 0; i < it->second; i++) merged = new ListNode(it->first, merged);
        return merged;
    }
};
