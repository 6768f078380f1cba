// Label (number-work): work O(sqrt n). Steps of growing length.
class Solution {
public:
    long long work(int n) {
        long long sum = 0;
        for (long long i = 0, step = 1; i < n; i += step++)
            sum += i ^ step;
        return sum;
    }
};
