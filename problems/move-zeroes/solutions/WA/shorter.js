// Wrong: takes the zeroes out, and puts none behind.
var moveZeroes = function(nums) {
    let place = 0;
    for (const num of nums) {
        if (num !== 0) nums[place++] = num;
    }
    nums.length = place;
};
