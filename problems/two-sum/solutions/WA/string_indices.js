// Wrong type: for … in gives the indices as strings.
var twoSum = function(nums, target) {
    const seen = {};
    for (const i in nums) {
        const want = target - nums[i];
        if (want in seen) return [seen[want], i];
        seen[nums[i]] = i;
    }
    return [];
};
