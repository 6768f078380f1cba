// cheat: two-sum: OLE, MLE: a string of fifty megabytes
function twoSum(nums, target) {
    return ['x'.repeat(50000000)];
}
