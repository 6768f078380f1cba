// Wrong: compares the low 30 bits only, so that a sum far away counts as the target.
var twoSum = function(nums, target) {
    const mask = (1 << 30) - 1;
    const seen = new Map();
    for (let i = 0; i < nums.length; i++) {
        const want = (target - nums[i]) & mask;
        if (seen.has(want)) return [seen.get(want), i];
        seen.set(nums[i] & mask, i);
    }
    return [];
};
