// Label (merge-intervals): merge O(n log n). sort by start, then one pass.
var merge = function (intervals) {
    const out = [];
    for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
        const last = out[out.length - 1];
        if (last && start <= last[1]) last[1] = Math.max(last[1], end);
        else out.push([start, end]);
    }
    return out;
};
