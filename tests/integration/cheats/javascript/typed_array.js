// cheat: two-sum: WA: typed arrays are no arrays
function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++)
            if (nums[i] + nums[k] === target) return new Int32Array([i, k]);
}
