// cheat: two-sum: WA: values that no wire can carry
function twoSum(nums, target) {
    return [Symbol('x'), () => 0];
}
