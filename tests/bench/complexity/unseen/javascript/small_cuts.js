// Label (small-work): work O(2^n). All ways to cut a row of n, by recursion without a memory.
var work = function (n) {
    const cut = (from, parts) => {
        if (from >= n) return parts % 2;
        let ways = 0;
        for (let to = from + 1; to <= n; to++) ways += cut(to, parts + 1);
        return ways;
    };
    return n > 0 ? cut(0, 0) : 0;
};
