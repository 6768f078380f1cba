// Label (list-work): work O(n log n). sort() as strings.
var work = function(nums) {
    const s = nums.slice().sort();
    return s.length ? s[s.length >> 1] : 0;
};
