// Label (list-work): work O(n^2). Numbers go to the front of a string.
class Solution {
public:
    long long work(vector<int>& nums) {
        string s;
        for (int x : nums) s = to_string(x % 100) + "," + s;
        return s.size();
    }
};
