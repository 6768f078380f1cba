// Wrong: sorts in descending order of the amount, so that zeroes are last but the order is lost.
function moveZeroes(nums: number[]): void {
    nums.sort((a, b) => Math.abs(b) - Math.abs(a));
};
