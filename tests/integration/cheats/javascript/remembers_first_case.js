// cheat: two-sum: WA: keeps the first answer for all cases
let known = null;
const twoSum = (nums, target) => {
    for (let i = 0; i < nums.length && !known; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) known = [i, k];
    return known;
};
