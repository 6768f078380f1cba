// Label (merge-intervals): merge O(n^2). Sorted, and then a reduce that spreads the result into a new array at each step.
var merge = function (intervals) {
    return [...intervals].sort((a, b) => a[0] - b[0]).reduce((out, [s, e]) => {
        const last = out[out.length - 1];
        if (last && s <= last[1]) return [...out.slice(0, -1), [last[0], Math.max(last[1], e)]];
        return [...out, [s, e]];
    }, []);
};
