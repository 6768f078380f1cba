// Never ends: the zero that was moved to the end is found again.
var moveZeroes = function(nums) {
    for (let at = nums.indexOf(0); at >= 0; at = nums.indexOf(0)) {
        nums.splice(at, 1);
        nums.push(0);
    }
};
