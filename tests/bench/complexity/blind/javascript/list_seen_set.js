// Label (list-work): work O(n). The first that comes twice, with a Set.
var work = function(nums) {
    const seen = new Set();
    for (const x of nums) {
        if (seen.has(x)) return x;
        seen.add(x);
    }
    return seen.size;
};
