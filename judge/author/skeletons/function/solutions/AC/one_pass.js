// One pass; the sums that the statement allows are whole numbers below 2^53.
var {{function.name}} = function(nums) {
    let total = 0;
    for (const x of nums)
        total += x;
    return total;
};
