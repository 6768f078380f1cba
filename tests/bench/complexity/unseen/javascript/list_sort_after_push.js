// Label (list-work): work O(n^2). Sorted again after each
// push: n steps on what is sorted but for one.
var work = function (nums) {
    const sorted = [];
    let total = 0;
    for (const x of nums) {
        sorted.push(x);
        sorted.sort((a, b) => a - b);
        total += sorted[sorted.length >> 1] % 10;
    }
    return total;
};
