// Label (small-work): work O(2^n). A loop over all masks.
var work = function(n) {
    if (!n) return 0;
    let x = 1, r = 0;
    const all = 2 ** n;
    for (let m = 1; m < all; m++) {
        x = (x * 5 + m) % 65537;
        if (x === 7) r++;
    }
    return r;
};
