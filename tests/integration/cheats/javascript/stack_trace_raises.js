// cheat: two-sum: RTE: the hook that formats stacks raises
Error.prepareStackTrace = () => { throw new Error('no stack'); };
function twoSum(nums, target) {
    throw new TypeError('\ud800\x1b[2J');
}
