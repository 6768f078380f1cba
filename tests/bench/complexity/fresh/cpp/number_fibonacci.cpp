// Label (number-work): work O(log n). Fibonacci by powers of a matrix.
class Solution {
    typedef array<array<long long, 2>, 2> M;
    M mul(const M &a, const M &b) {
        M c{};
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++) c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % 1000000007;
        return c;
    }
public:
    long long work(int n) {
        M r{}, b{};
        r[0][0] = r[1][1] = 1;
        b[0][0] = b[0][1] = b[1][0] = 1;
        for (; n; n >>= 1) {
            if (n & 1) r = mul(r, b);
            b = mul(b, b);
        }
        return r[0][1];
    }
};
