// Label (number-work): work O(n). A loop with a remainder.
var work = function(n) {
    let sum = 0;
    for (let i = 1; i <= n; i++) sum = (sum + i * i) % 9973;
    return sum;
};
