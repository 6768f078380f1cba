// Label (list-work): work O(n sqrt n). Blocks of sqrt n; n questions for the sum of a long stretch,
// each over about sqrt n blocks and two ends of up to sqrt n.
var work = function (nums) {
    const n = nums.length;
    const width = Math.max(1, Math.floor(Math.sqrt(n)));
    const blocks = new Array(Math.ceil(n / width)).fill(0);
    for (let i = 0; i < n; i++) blocks[Math.floor(i / width)] += nums[i] % 100;
    let total = 0;
    for (let q = 0; q < n; q++) {
        const from = q >> 2;
        const to = n - (q >> 3);
        let i = from;
        let sum = 0;
        for (; i < to && i % width !== 0; i++) sum += nums[i] % 100;
        for (; i + width <= to; i += width) sum += blocks[i / width];
        for (; i < to; i++) sum += nums[i] % 100;
        total += sum;
    }
    return total;
};
