// Label (number-work): work O(n). The sieve that crosses out each number once.
var work = function (n) {
    const least = new Int32Array(n + 1), primes = [];
    for (let i = 2; i <= n; i++) {
        if (least[i] === 0) { least[i] = i; primes.push(i); }
        for (let j = 0; j < primes.length && primes[j] <= least[i] && i * primes[j] <= n; j++) least[i * primes[j]] = primes[j];
    }
    return primes.length;
};
