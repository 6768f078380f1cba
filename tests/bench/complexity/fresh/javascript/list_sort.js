// Label (list-work): work O(n log n). sort() with a comparator, and the widest gap.
var work = function(nums) {
    const s = [...nums].sort((a, b) => a - b);
    let widest = 0;
    for (let i = 1; i < s.length; i++) widest = Math.max(widest, s[i] - s[i - 1]);
    return widest;
};
