// Label (peak-sessions): run O(n log n). Starts and ends in Float64Array, each sorted.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const n = Number(data[0]);
const starts = [], ends = [];
for (let i = 0; i < n; i++) {
    const a = Number(data[1 + 2 * i]), b = Number(data[2 + 2 * i]);
    if (a < b) { starts.push(a); ends.push(b); }
}
const s = Float64Array.from(starts).sort(), e = Float64Array.from(ends).sort();
let best = 0, when = 0, j = 0;
for (let i = 0; i < s.length; i++) {
    while (e[j] <= s[i]) j++;
    if (i + 1 - j > best) { best = i + 1 - j; when = s[i]; }
}
console.log(best + ' ' + when);
