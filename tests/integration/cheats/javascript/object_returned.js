// cheat: two-sum: WA: the right numbers in an object like an array
function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++)
            if (nums[i] + nums[k] === target) return { 0: i, 1: k, length: 2 };
}
