// cheat: two-sum: OLE, MLE: an array of ten million numbers
function twoSum(nums, target) {
    return new Array(10000000).fill(1);
}
