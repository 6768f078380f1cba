// cheat: two-sum: WA: prints the right answer and returns another
function twoSum(nums, target) {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) console.log([i, k]);
}
