// Correct: timers and promises left behind, output to both streams, and a synchronous answer.
async function later() {
    await null;
    console.log('later');
}
function twoSum(nums, target) {
    later();
    setTimeout(() => console.log('never'), 10);
    console.log('looking at %d numbers', nums.length);
    console.error('a warning');
    process.stdout.write('more\n');
    for (let i = 0; i < nums.length; i++) {
        const k = nums.indexOf(target - nums[i], i + 1);
        if (k > 0) return Array.of(i, k);
    }
}
