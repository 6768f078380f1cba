/* Label (list-work): work O(n^2 log n). A whole copy is sorted for each of the elements. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        long long total = 0;
        for (size_t i = 0; i < nums.size(); i++) {
            vector<int> copy = nums;
            copy[i] = 0;
            sort(copy.begin(), copy.end());
            total += copy[copy.size() / 2];
        }
        return total;
    }
};
