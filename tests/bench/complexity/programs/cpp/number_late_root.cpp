// Label (number-work): work O(n). A large constant up to 2^15, and growth beyond.
class Solution {
public:
    long long work(int n) {
        long long sum = 0;
        for (int i = 0; i < max(1000, n - 32768); i++)
            sum = sum * 31 + (i ^ n);
        return n ? sum >> 1 : 0;
    }
};
