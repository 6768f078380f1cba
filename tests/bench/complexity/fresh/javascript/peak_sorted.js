// Label (peak-sessions): run O(n log n). The whole input at once, starts and ends sorted apart.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const n = data[0];
const starts = [], ends = [];
for (let i = 0; i < n; i++) {
    const s = data[1 + 2 * i], e = data[2 + 2 * i];
    if (s < e) { starts.push(s); ends.push(e); }
}
starts.sort((a, b) => a - b);
ends.sort((a, b) => a - b);
let j = 0, peak = 0, when = 0;
for (let i = 0; i < starts.length; i++) {
    while (ends[j] <= starts[i]) j++;
    if (i - j + 1 > peak) { peak = i - j + 1; when = starts[i]; }
}
console.log(peak + ' ' + when);
