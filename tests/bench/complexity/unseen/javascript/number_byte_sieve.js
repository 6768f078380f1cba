// Label (number-work): work O(n log log n). A sieve in a Uint8Array.
var work = function (n) {
    const composite = new Uint8Array(n + 1);
    let count = 0;
    for (let p = 2; p <= n; p++) {
        if (composite[p]) continue;
        count++;
        for (let m = p * p; m <= n; m += p) composite[m] = 1;
    }
    return count;
};
