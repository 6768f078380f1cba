// Correct: recursion 5000 calls deep; labels, getters, comma, generators and tagged templates.
function depth(n) {
    return n === 0 ? 0 : 1 + depth(n - 1);
}
function* pairs(n) {
    for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) yield [i, k];
}
let twoSum = function twoSum(nums, target) {
    if (depth(5000) !== 5000) throw new RangeError(`${depth}`);
    outer: for (const [i, k] of pairs(nums.length)) {
        if (nums[i] + nums[k] !== target) continue outer;
        return i, [k, i];
    }
};
