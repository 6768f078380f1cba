// Label (list-work): work O(n^2). reduce with a spread:
// the array so far is copied for each element.
var work = function (nums) {
    return nums.reduce((all, x) => [...all, x % 10], []).length;
};
