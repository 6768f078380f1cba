// Label (two-sum): twoSum O(n^2). indexOf() from the next element on.
const twoSum = (nums, target) => {
    for (let i = 0; i < nums.length; i++) {
        const j = nums.indexOf(target - nums[i], i + 1);
        if (j > 0) return [i, j];
    }
    return [];
};
