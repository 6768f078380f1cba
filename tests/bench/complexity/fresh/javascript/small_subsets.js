// Label (small-work): work O(2^n). Counts by choosing and not choosing.
var work = function(n) {
    let found = 0;
    const choose = (i, sum) => {
        if (i > n) {
            if (sum % 5 === 0) found++;
            return;
        }
        choose(i + 1, sum);
        choose(i + 1, sum + i);
    };
    if (n > 0) choose(1, 0);
    return found;
};
