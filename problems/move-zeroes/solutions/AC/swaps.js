// Correct: swaps each element that is not 0 to the next free place.
/**
 * @param {number[]} nums
 * @return {void} Do not return anything, modify nums in-place instead.
 */
var moveZeroes = function(nums) {
    let place = 0;
    for (let i = 0; i < nums.length; i++) {
        if (nums[i] !== 0) {
            [nums[place], nums[i]] = [nums[i], nums[place]];
            place++;
        }
    }
};
