// Label (list-work): work O(n log n). sort() with a comparison.
const work = (nums) => {
    const all = nums.slice().sort((a, b) => a - b);
    return all.length ? all[all.length >> 1] : 0;
};
