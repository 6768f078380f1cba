// Label (list-work): work O(n^2). Two loops.
const work = (nums) => {
    let found = 0;
    for (let i = 0; i < nums.length; i++)
        for (let j = 0; j < i; j++)
            if (nums[j] > nums[i])
                found++;
    return found;
};
