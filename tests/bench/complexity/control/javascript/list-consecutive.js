// Label (list-work): work O(n). The longest run of neighbouring numbers: two nested loops, but the inner one only runs from the start of a run.
var work = function (nums) {
    const set = new Set(nums);
    let best = 0;
    for (const x of set) {
        if (set.has(x - 1)) continue;
        let y = x;
        while (set.has(y)) y++;
        best = Math.max(best, y - x);
    }
    return best;
};
