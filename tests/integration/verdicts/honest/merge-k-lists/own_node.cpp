// The definition of the comment as code; nodes of the arguments are deleted.
/**
 * Definition for singly-linked list.
 * struct ListNode { int val; };
 */
#include <bits/stdc++.h>
using namespace std;

struct ListNode {
    int val;
    ListNode *next;
    ListNode() : val(0), next(nullptr) {}
    ListNode(int x) : val(x), next(nullptr) {}
    ListNode(int x, ListNode *next) : val(x), next(next) {}
};

class Solution {
public:
    ListNode *mergeKLists(vector<ListNode *> &lists)
    {
        vector<int> all;
        for (ListNode *node : lists) {
            while (node) {
                all.push_back(node->val);
                delete exchange(node, node->next);
            }
        }
        sort(all.rbegin(), all.rend());
        ListNode *merged = nullptr;
        for (int val : all)
            merged = new ListNode(val, merged);
        return merged;
    }
};
