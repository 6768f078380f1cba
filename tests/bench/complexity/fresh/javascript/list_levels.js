// Label (list-work): work O(n sqrt n). Shells of sqrt n elements, each compared with all.
var work = function(nums) {
    const n = nums.length, r = Math.floor(Math.sqrt(n));
    let count = 0;
    for (let i = 0; i < n; i++)
        for (let j = 0; j < r; j++)
            if (nums[i] > nums[j * r]) count++;
    return count;
};
