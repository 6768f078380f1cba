// Label (number-work): work O(sqrt n). Takes 1, 2, 3 and so on away until nothing is left.
var work = function (n) {
    let steps = 0;
    for (let left = n; left > 0; left -= steps) steps++;
    return steps;
};
