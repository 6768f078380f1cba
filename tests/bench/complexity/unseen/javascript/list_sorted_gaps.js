// Label (list-work): work O(n log n). A sorted copy, then the sum of gaps between neighbours.
var work = function (nums) {
    const s = [...nums].sort((a, b) => a - b);
    let sum = 0;
    for (let i = 1; i < s.length; i++) sum += (s[i] - s[i - 1]) % 1000;
    return sum;
};
