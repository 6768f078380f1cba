// cheat: two-sum: WA: numbers that are none
function twoSum(nums, target) {
    return [NaN, -Infinity];
}
