// Correct: copies the others forward, and fills the rest.
/**
 Do not return anything, modify nums in-place instead.
 */
function moveZeroes(nums: number[]): void {
    let place: number = 0;
    for (const num of nums) {
        if (num !== 0) nums[place++] = num;
    }
    nums.fill(0, place);
};
