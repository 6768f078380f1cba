// Label (merge-intervals): merge O(n log n). A heap by start.
var merge = function (intervals) {
    const q = new PriorityQueue({ compare: (a, b) => a[0] - b[0] });
    for (const i of intervals) q.enqueue(i);
    const out = [];
    while (!q.isEmpty()) {
        const [s, e] = q.dequeue();
        const last = out[out.length - 1];
        if (last && last[1] >= s) last[1] = Math.max(last[1], e);
        else out.push([s, e]);
    }
    return out;
};
