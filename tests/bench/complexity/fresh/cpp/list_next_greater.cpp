// Label (list-work): work O(n). Next greater elements by a stack.
class Solution {
public:
    long long work(vector<int>& nums) {
        stack<int> st;
        long long sum = 0;
        for (int i = (int)nums.size() - 1; i >= 0; --i) {
            while (!st.empty() && st.top() <= nums[i]) st.pop();
            sum += st.empty() ? -1 : st.top();
            st.push(nums[i]);
        }
        return sum;
    }
};
