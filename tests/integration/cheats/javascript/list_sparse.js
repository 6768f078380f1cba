// cheat: two-sum: OLE, WA, TLE: an array of four billion holes
function twoSum(nums, target) {
    return new Array(4294967295);
}
