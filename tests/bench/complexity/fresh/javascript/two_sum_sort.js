// Label (two-sum): twoSum O(n log n). Pairs sorted by value.
var twoSum = function(nums, target) {
    const sorted = nums.map((v, i) => ({ v, i })).sort((a, b) => a.v - b.v);
    let l = 0, r = sorted.length - 1;
    while (l < r) {
        const s = sorted[l].v + sorted[r].v;
        if (s === target) return [sorted[l].i, sorted[r].i];
        s < target ? l++ : r--;
    }
    return [];
};
