// Label (number-work): work O(n). Constant up to 2^14, and a step for each number beyond.
class Solution {
public:
    long long work(int n) {
        unsigned long long mix = 1;
        for (int i = 0; i < 40; i++)
            mix = mix * 6364136223846793005ull + (unsigned)n;
        for (int i = 16384; i < n; i++)
            mix = mix * 6364136223846793005ull + (unsigned)i;
        return n ? (long long)(mix >> 2) : 0;
    }
};
