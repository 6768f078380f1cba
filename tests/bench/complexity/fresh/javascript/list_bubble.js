// Label (list-work): work O(n^2). Bubble sort, which ends when nothing moved.
var work = function(nums) {
    const a = nums.slice();
    let swaps = 0, moved = true;
    for (let end = a.length; moved; end--) {
        moved = false;
        for (let i = 1; i < end; i++) {
            if (a[i - 1] > a[i]) {
                const t = a[i];
                a[i] = a[i - 1];
                a[i - 1] = t;
                moved = true;
                swaps++;
            }
        }
    }
    return swaps;
};
