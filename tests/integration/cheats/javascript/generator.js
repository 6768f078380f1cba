// cheat: two-sum: WA: a generator of the right answer
function* twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) yield* [i, k];
}
