// cheat: two-sum: RTE, MLE: an error of a hundred megabytes
function twoSum(nums, target) {
    throw new Error('\ud800\x1b'.repeat(50000000));
}
