// Label (list-work): work O(n^2 log n). A sort for each prefix.
class Solution {
public:
    long long work(vector<int> &nums) {
        long long sum = 0;
        for (size_t i = 1; i <= nums.size(); i++) {
            vector<int> part(nums.begin(), nums.begin() + i);
            sort(part.begin(), part.end());
            sum += part[i / 2];
        }
        return sum;
    }
};
