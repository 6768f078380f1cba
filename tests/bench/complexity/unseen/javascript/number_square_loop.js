// Label (number-work): work O(n^2). Two full loops.
var work = function (n) {
    let sum = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum = (sum + i * j + 1) | 0;
    return Math.abs(sum);
};
