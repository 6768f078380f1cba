// Label (two-sum): twoSum O(n log n). Sorted positions, and a binary search for each partner.
var twoSum = function (nums, target) {
    const order = nums.map((_, i) => i).sort((a, b) => nums[a] - nums[b]);
    for (let i = 0; i < nums.length; i++) {
        const want = target - nums[i];
        let lo = 0, hi = order.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (nums[order[mid]] < want) lo = mid + 1; else hi = mid;
        }
        for (; lo < order.length && nums[order[lo]] === want; lo++) if (order[lo] !== i) return [i, order[lo]];
    }
};
