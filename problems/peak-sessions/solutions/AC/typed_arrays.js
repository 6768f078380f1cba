// Correct: reads all of stdin, sorts starts and ends in typed arrays.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const n = parseInt(data[0]);
const starts = new Float64Array(n);
const ends = new Float64Array(n);
let count = 0;
for (let i = 0; i < n; i++) {
    const start = Number(data[1 + 2 * i]);
    const end = Number(data[2 + 2 * i]);
    if (start === end) continue;
    starts[count] = start;
    ends[count++] = end;
}
const s = starts.subarray(0, count).sort();
const e = ends.subarray(0, count).sort();
let peak = 0, when = 0, closed = 0;
for (let opened = 0; opened < count; opened++) {
    while (e[closed] <= s[opened]) closed++;
    if (opened + 1 - closed > peak) {
        peak = opened + 1 - closed;
        when = s[opened];
    }
}
console.log(`${peak} ${when}`);
