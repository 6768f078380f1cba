// Label (number-work): work O(log n). 3 to the n-th power by squaring.
var work = function(n) {
    if (!n) return 0;
    let p = 1, b = 3;
    for (let e = n; e > 0; e = Math.floor(e / 2)) {
        if (e % 2) p = p * b % 10007;
        b = b * b % 10007;
    }
    return p;
};
