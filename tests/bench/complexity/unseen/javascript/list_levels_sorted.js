// Label (list-work): work O(n log^2 n). On each of log n levels all parts are sorted from scratch.
var work = function (nums) {
    let total = 0;
    for (let width = nums.length; width > 1; width = Math.ceil(width / 2)) {
        for (let from = 0; from < nums.length; from += width) {
            const part = nums.slice(from, from + width).sort((a, b) => a - b);
            total += part[part.length >> 1] % 10;
        }
    }
    return total;
};
