// Label (number-work): work O(n log log n). Euler's totients by a sieve.
var work = function(n) {
    const phi = new Int32Array(n + 1);
    for (let i = 0; i <= n; i++) phi[i] = i;
    for (let p = 2; p <= n; p++)
        if (phi[p] === p)
            for (let j = p; j <= n; j += p) phi[j] -= phi[j] / p;
    return n ? phi[n] : 0;
};
