// Label (list-work): work O(n^2 log n). A copy of each prefix is sorted from the beginning.
var work = function (nums) {
    let total = 0;
    for (let i = 1; i <= nums.length; i++) {
        const prefix = nums.slice(0, i).sort((a, b) => a - b);
        total += prefix[i >> 1] % 10;
    }
    return total;
};
