// Label (list-work): work O(n^2 log n). A sorted copy of each prefix.
var work = function(nums) {
    let r = 0;
    for (let i = 1; i <= nums.length; i++) {
        const s = nums.slice(0, i).sort((a, b) => a - b);
        r = (r + s[i >> 1]) % 1000003;
    }
    return r;
};
