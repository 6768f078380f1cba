// Label (list-work): work O(n^3). Triples by three loops from zero.
function work(nums) {
    let found = 0;
    const n = nums.length;
    for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
            for (let k = 0; k < n; k++)
                if (nums[i] + nums[j] === nums[k]) found++;
    return found;
}
