// cheat: two-sum: WA, OLE, TLE, RTE: integers of a million digits
function twoSum(nums, target) {
    return [10n ** 100000n, 2 ** 1000];
}
