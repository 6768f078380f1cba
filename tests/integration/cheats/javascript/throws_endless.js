// cheat: two-sum: TLE, RTE: an error whose text never ends
function twoSum(nums, target) {
    throw { get message() { for (;;) {} }, get name() { for (;;) {} }, get stack() { for (;;) {} } };
}
