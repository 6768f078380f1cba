// Label (small-work): work O(2^n). All subsets in the order of the Gray code, one change at a time.
var work = function (n) {
    let sum = 0, best = 0;
    const inside = new Array(n).fill(false);
    const step = i => {
        if (i < 0) { if (sum % 7 === 3) best++; return; }
        step(i - 1);
        inside[i] = !inside[i];
        sum += inside[i] ? i * i + 1 : -(i * i + 1);
        step(i - 1);
    };
    step(n - 1);
    return n ? best : 0;
};
