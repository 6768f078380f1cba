// Label (list-work): work O(n log n). A heap sort in a typed array.
var work = function (nums) {
    const a = Int32Array.from(nums);
    const sink = (i, n) => {
        const x = a[i];
        for (let c = 2 * i + 1; c < n; c = 2 * i + 1) {
            if (c + 1 < n && a[c + 1] > a[c]) c++;
            if (a[c] <= x) break;
            a[i] = a[c];
            i = c;
        }
        a[i] = x;
    };
    for (let i = (a.length >> 1) - 1; i >= 0; i--) sink(i, a.length);
    for (let n = a.length - 1; n > 0; n--) {
        const top = a[0];
        a[0] = a[n];
        a[n] = top;
        sink(0, n);
    }
    let checks = 0;
    for (let i = 1; i < a.length; i++) checks += a[i] - a[i - 1] > 1000 ? 1 : 0;
    return checks;
};
