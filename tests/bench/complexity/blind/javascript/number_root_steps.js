// Label (number-work): work O(sqrt n). Odd numbers taken off until nothing is left: the root.
var work = function(n) {
    let r = 0;
    for (let odd = 1; n >= odd; odd += 2) { n -= odd; r++; }
    return r;
};
