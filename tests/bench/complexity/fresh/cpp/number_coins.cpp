// Label (number-work): work O(n). Ways to pay a sum with six coins.
class Solution {
public:
    long long work(int n) {
        if (n == 0) return 0;
        vector<long long> ways(n + 1);
        ways[0] = 1;
        for (int coin : {1, 2, 5, 10, 20, 50})
            for (int s = coin; s <= n; s++) ways[s] = (ways[s] + ways[s - coin]) % 1000000007;
        return ways[n];
    }
};
