// Label (list-work): work O(n). Kadane, then the largest of each window of 16 by a deque of indices.
var work = function(nums) {
    let best = 0, here = 0;
    for (const x of nums) {
        here = Math.max(0, here + x - 1073741824);
        best = Math.max(best, here);
    }
    const dq = [];
    let head = 0, sum = 0;
    for (let i = 0; i < nums.length; i++) {
        while (dq.length > head && nums[dq[dq.length - 1]] <= nums[i]) dq.pop();
        dq.push(i);
        if (dq[head] <= i - 16) head++;
        sum += nums[dq[head]] % 7;
    }
    return best % 1000003 + sum;
};
