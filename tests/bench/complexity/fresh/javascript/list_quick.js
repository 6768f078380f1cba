// Label (list-work): work O(n log n). Quicksort by filter, its pivot in the middle.
const quick = a => {
    if (a.length < 2) return a;
    const p = a[a.length >> 1];
    return [...quick(a.filter(x => x < p)), ...a.filter(x => x === p), ...quick(a.filter(x => x > p))];
};
function work(nums) {
    const s = quick(nums);
    let sum = 0;
    for (let i = 0; i < s.length; i += 3) sum += s[i] % 1000;
    return sum;
}
