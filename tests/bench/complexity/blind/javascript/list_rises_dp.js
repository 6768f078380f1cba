// Label (list-work): work O(n^2). The longest rising subsequence by its quadratic recurrence.
var work = function(nums) {
    const best = [];
    let r = 0;
    for (let i = 0; i < nums.length; i++) {
        best[i] = 1;
        for (let j = 0; j < i; j++) if (nums[j] < nums[i] && best[j] + 1 > best[i]) best[i] = best[j] + 1;
        if (best[i] > r) r = best[i];
    }
    return r;
};
