// cheat: two-sum: WA: the right numbers as strings
function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) return [`${i}`, `${k}`];
}
