// Label (number-work): work O(log n). The n-th Fibonacci number modulo a prime by squaring a matrix.
class Solution {
    using M = array<array<long long, 2>, 2>;
    static constexpr long long P = 1'000'000'007;
    static M mul(const M& a, const M& b) {
        M c{};
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++) c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % P;
        return c;
    }
public:
    long long work(int n) {
        M r{{{1, 0}, {0, 1}}}, b{{{1, 1}, {1, 0}}};
        for (; n > 0; n >>= 1) {
            if (n & 1) r = mul(r, b);
            b = mul(b, b);
        }
        return r[0][1];
    }
};
