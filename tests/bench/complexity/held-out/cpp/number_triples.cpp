// Label (number-work): work O(n^3). Three nested loops.
class Solution {
public:
    long long work(int n) {
        unsigned long long found = 0;
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
                for (int c = 0; c < n; c++)
                    found += (unsigned)(a * b + c) % 7u == 3u;
        return found;
    }
};
