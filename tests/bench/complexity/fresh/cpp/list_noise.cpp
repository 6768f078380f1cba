// Label (list-work): work O(n). A sum, and idle turns of a random number up to a fifth of the work.
class Solution {
public:
    long long work(vector<int>& nums) {
        static mt19937 rng(7);
        long long s = 0;
        for (int x : nums) s += x % 11 + x % 13 * (s & 3);
        int idle = rng() % (nums.size() / 5 + 1);
        volatile int sink = 0;
        for (int i = 0; i < idle; i++) sink = sink + i;
        return s;
    }
};
