/* Label (list-work): work O(n^2). The longest sequence */
/* in common with the sorted list, row by row. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        vector<int> sorted(nums);
        sort(sorted.begin(), sorted.end());
        vector<int> row(nums.size() + 1);
        for (int x : nums) {
            int corner = 0;
            for (size_t j = 0; j < sorted.size(); j++) {
                int above = row[j + 1];
                row[j + 1] = x == sorted[j] ? corner + 1 : max(above, row[j]);
                corner = above;
            }
        }
        return row.back();
    }
};
