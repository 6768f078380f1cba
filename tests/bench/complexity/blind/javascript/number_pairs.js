// Label (number-work): work O(n^2). Pairs that add up to a multiple of seven.
var work = function(n) {
    let r = 0;
    for (let i = 1; i <= n; i++)
        for (let j = 1; j < i; j++) if ((i * j + j) % 7 === 0) r++;
    return r;
};
