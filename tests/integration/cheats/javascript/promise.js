// cheat: two-sum: WA: a promise of the right answer
async function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) return [i, k];
}
