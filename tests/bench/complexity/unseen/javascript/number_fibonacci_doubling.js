// Label (number-work): work O(log n). Fibonacci numbers modulo 9973, by doubling.
var work = function (n) {
    let a = 0;
    let b = 1;
    for (let bit = 31 - Math.clz32(n); bit >= 0; bit--) {
        const even = (a * (2 * b - a + 9973)) % 9973;
        const odd = (a * a + b * b) % 9973;
        if ((n >> bit) & 1) {
            a = odd;
            b = (even + odd) % 9973;
        } else {
            a = even;
            b = odd;
        }
    }
    return a;
};
