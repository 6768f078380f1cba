// Label (list-work): work O(n^3). All triples, by three loops of the same length.
var work = function (nums) {
    let total = 0;
    for (const a of nums)
        for (const b of nums)
            for (let k = 0; k < nums.length; k++) if (((a ^ b) & 255) === (nums[k] & 255)) total++;
    return total;
};
