// Too slow: filters the list of all open ends at each start, O(n^2) when all are open at once.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const sessions = [];
for (let i = 0; i < data[0]; i++) {
    if (data[1 + 2 * i] < data[2 + 2 * i]) sessions.push([data[1 + 2 * i], data[2 + 2 * i]]);
}
sessions.sort((a, b) => a[0] - b[0]);
let ends = [];
let peak = 0, when = 0;
for (const [start, end] of sessions) {
    ends = ends.filter(e => e > start);
    ends.push(end);
    if (ends.length > peak) {
        peak = ends.length;
        when = start;
    }
}
console.log(peak, when);
