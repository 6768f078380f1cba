// Wrong: returns the two numbers and not their indices.
var twoSum = function(nums, target) {
    const seen = new Set();
    for (const x of nums) {
        if (seen.has(target - x)) return [target - x, x];
        seen.add(x);
    }
    return [];
};
