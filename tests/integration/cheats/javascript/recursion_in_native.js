// cheat: two-sum: RTE: recursion through the runtime's own code
function twoSum(nums, target) {
    const deep = { toJSON() { return JSON.stringify(deep); } };
    return [JSON.stringify(deep).length, 0];
}
