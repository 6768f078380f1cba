// Label (list-work): work O(n^2). Sorted; then for each element two ends that meet.
var work = function (nums) {
    const s = Int32Array.from(nums).sort();
    let close = Infinity;
    for (let i = 0; i < s.length; i++) {
        let low = i + 1;
        let high = s.length - 1;
        while (low < high) {
            const sum = s[i] + s[low] + s[high] - 3e9;
            close = Math.min(close, Math.abs(sum));
            if (sum < 0) low++;
            else high--;
        }
    }
    return close === Infinity ? 0 : close;
};
