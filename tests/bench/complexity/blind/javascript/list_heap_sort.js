// Label (list-work): work O(n log n). A heap sort by hand.
var work = function(nums) {
    const a = nums.slice(), n = a.length;
    const down = (i, end) => {
        for (let c; (c = 2 * i + 1) < end; i = c) {
            if (c + 1 < end && a[c + 1] > a[c]) c++;
            if (a[c] <= a[i]) return;
            const t = a[i]; a[i] = a[c]; a[c] = t;
        }
    };
    for (let i = (n >> 1) - 1; i >= 0; i--) down(i, n);
    for (let end = n - 1; end > 0; end--) {
        const t = a[0]; a[0] = a[end]; a[end] = t;
        down(0, end);
    }
    return n ? a[n >> 1] : 0;
};
