// Label (number-work): work O(n log log n). A sieve in a plain array.
var work = function(n) {
    const prime = new Array(n + 1).fill(true);
    let count = 0;
    for (let i = 2; i <= n; i++) {
        if (!prime[i]) continue;
        count++;
        for (let j = i + i; j <= n; j += i) prime[j] = false;
    }
    return count;
};
