// cheat: two-sum: MLE: takes two gigabytes outside of the heap
function twoSum(nums, target) {
    const hoard = [];
    for (let i = 0; i < 2000; i++) hoard.push(Buffer.alloc(1 << 20, i));
    return [hoard.length, 0];
}
