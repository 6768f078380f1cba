// Label (list-work): work O(n log n). Minima over all powers of two, log n rows of n.
var work = function (nums) {
    if (!nums.length) return 0;
    const rows = [Int32Array.from(nums)];
    for (let w = 1; 2 * w <= nums.length; w *= 2) {
        const below = rows[rows.length - 1], row = new Int32Array(nums.length - 2 * w + 1);
        for (let i = 0; i < row.length; i++) row[i] = Math.min(below[i], below[i + w]);
        rows.push(row);
    }
    return rows.reduce((s, r) => s + r[r.length >> 1] % 1000, 0);
};
