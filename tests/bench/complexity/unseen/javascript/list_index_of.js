// Label (list-work): work O(n^2). Keeps what indexOf
// finds first where it stands: a search for each.
var work = function (nums) {
    return nums.filter((x, i) => nums.indexOf(x) === i).length;
};
