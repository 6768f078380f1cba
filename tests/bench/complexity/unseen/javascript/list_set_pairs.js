// Label (list-work): work O(n). One Set of all, asked once for each element.
var work = function (nums) {
    const all = new Set(nums);
    let near = 0;
    for (const x of nums) if (all.has(x + 1)) near++;
    return near;
};
