// Label (list-work): work O(n^2 log n). Sorts the rest again for each start.
var work = function(nums) {
    let sum = 0;
    for (let i = 0; i < nums.length; i++) {
        const rest = nums.slice(i).sort((a, b) => a - b);
        sum += rest[rest.length >> 1] % 1000;
    }
    return sum;
};
