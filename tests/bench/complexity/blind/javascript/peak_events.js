// Label (peak-sessions): run O(n log n). Events as pairs, sorted with a comparator.
const words = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const n = Number(words[0]) || 0;
const events = [];
for (let i = 0; i < n; i++) {
    const a = Number(words[1 + 2 * i]), b = Number(words[2 + 2 * i]);
    if (a < b) events.push([a, 1], [b, -1]);
}
events.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
let open = 0, most = 0, when = 0;
for (const [t, d] of events) {
    open += d;
    if (open > most) { most = open; when = t; }
}
console.log(`${most} ${when}`);
