// cheat: two-sum: MLE, TLE: fills the heap of the runtime
function twoSum(nums, target) {
    const hoard = [];
    for (;;) hoard.push({ a: hoard.length, b: `${hoard.length}` });
}
