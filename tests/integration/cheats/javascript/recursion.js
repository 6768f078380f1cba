// cheat: two-sum: RTE: recursion without end
function twoSum(nums, target) {
    return twoSum(nums, target);
}
