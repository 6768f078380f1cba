// Label (list-work): work O(n^2). The number of smaller ones before each, by counting bits in the words of a set: n / 32 words for each.
var work = function (nums) {
    const n = nums.length;
    const order = Float64Array.from(nums, (x, i) => x * 1048576 + i).sort();
    const rank = new Int32Array(n);
    for (let r = 0; r < n; r++) rank[order[r] % 1048576] = r;
    const bits = new Uint32Array((n >> 5) + 1);
    const ones = x => {
        x -= (x >>> 1) & 0x55555555;
        x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
        return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    };
    let total = 0;
    for (let i = 0; i < n; i++) {
        const w = rank[i] >> 5, b = rank[i] & 31;
        for (let k = 0; k < w; k++) total += ones(bits[k]);
        total += ones(bits[w] & ((1 << b) - 1));
        bits[w] |= 1 << b;
    }
    return total;
};
