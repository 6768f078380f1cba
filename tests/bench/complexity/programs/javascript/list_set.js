// Label (list-work): work O(n). A Set that grows.
const work = (nums) => {
    const seen = new Set();
    for (const x of nums)
        seen.add(x >> 1);
    return seen.size;
};
