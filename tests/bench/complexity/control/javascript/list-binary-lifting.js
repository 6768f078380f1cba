// Label (list-work): work O(n log^2 n). For each element and each power of two a binary search in the sorted list.
var work = function (nums) {
    const a = Int32Array.from(nums).sort();
    let total = 0;
    for (const x of nums)
        for (let p = 1; p <= nums.length; p *= 2) {
            let lo = 0, hi = a.length;
            while (lo < hi) {
                const mid = (lo + hi) >> 1;
                if (a[mid] < (x ^ p)) lo = mid + 1; else hi = mid;
            }
            total += lo;
        }
    return total;
};
