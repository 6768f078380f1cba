// Wrong: >= in place of >, which finds the latest time of the peak.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const events = [];
for (let i = 0; i < data[0]; i++) {
    events.push([data[1 + 2 * i], 1], [data[2 + 2 * i], -1]);
}
events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
let open = 0, peak = 0, when = 0;
for (const [time, change] of events) {
    open += change;
    if (open > 0 && open >= peak) {
        peak = open;
        when = time;
    }
}
console.log(peak, when);
