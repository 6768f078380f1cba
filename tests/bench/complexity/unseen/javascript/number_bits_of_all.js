// Label (number-work): work O(n log n). The length in bits of each number up to n, by shifting it.
var work = function (n) {
    let bits = 0;
    for (let i = 1; i <= n; i++) for (let j = i; j > 0; j >>= 1) bits++;
    return bits;
};
