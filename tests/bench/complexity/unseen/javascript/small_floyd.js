// Label (small-work): work O(n^3). Shortest ways between all pairs of n places.
var work = function (n) {
    const d = [];
    for (let i = 0; i < n; i++) {
        d.push(new Array(n));
        for (let j = 0; j < n; j++) d[i][j] = i === j ? 0 : ((i * 7 + j * 13) % 29) + 1;
    }
    for (let k = 0; k < n; k++)
        for (let i = 0; i < n; i++)
            for (let j = 0; j < n; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
    let sum = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += d[i][j];
    return sum;
};
