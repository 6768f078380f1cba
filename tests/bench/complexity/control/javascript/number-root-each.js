// Label (number-work): work O(n sqrt n). The divisors of each number up to n by trial up to its root, none left out.
var work = function (n) {
    let total = 0;
    for (let i = 1; i <= n; i++) for (let d = 1; d * d <= i; d++) if (i % d === 0) total += d * d === i ? 1 : 2;
    return total;
};
