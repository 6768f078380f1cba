// cheat: two-sum: WA: numbers a hair beside the right ones
function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++)
            if (nums[i] + nums[k] === target) return [i + 1e-9, k - 1e-9];
}
