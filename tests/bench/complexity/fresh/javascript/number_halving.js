// Label (number-work): work O(log n). Halved until nothing is left.
var work = function(n) {
    if (n === 0) return 0;
    let steps = 0;
    for (let m = n; m > 0; m = Math.floor(m / 2)) steps += m % 2 + 1;
    return steps;
};
