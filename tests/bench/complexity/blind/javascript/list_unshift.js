// Label (list-work): work O(n^2). Turned round by unshift.
var work = function(nums) {
    const out = [];
    for (const x of nums) out.unshift(x);
    return out.length ? out[0] : 0;
};
