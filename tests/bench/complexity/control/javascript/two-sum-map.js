// Label (two-sum): twoSum O(n). Two passes over a Map.
var twoSum = function (nums, target) {
    const at = new Map(nums.map((x, i) => [x, i]));
    for (let i = 0; i < nums.length; i++) {
        const j = at.get(target - nums[i]);
        if (j !== undefined && j !== i) return [i, j];
    }
};
