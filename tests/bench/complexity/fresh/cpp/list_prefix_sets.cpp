// Label (list-work): work O(n^2 log n). A std::set built anew for each start.
class Solution {
public:
    long long work(std::vector<int> &nums) {
        long long sum = 0;
        for (size_t i = 0; i < nums.size(); ++i) {
            std::set<int> seen;
            for (size_t j = i; j < nums.size(); ++j) seen.insert(nums[j]);
            sum += *seen.begin() + (long long)seen.size();
        }
        return sum;
    }
};
