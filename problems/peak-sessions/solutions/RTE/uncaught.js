// Throws: reads a property of the first session when there is none.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const events = [];
for (let i = 0; i < data[0]; i++) {
    events.push({ time: data[1 + 2 * i], change: 1 }, { time: data[2 + 2 * i], change: -1 });
}
events.sort((a, b) => a.time - b.time || a.change - b.change);
let when = events[0].time;
let open = 0, peak = 0;
for (const { time, change } of events) {
    open += change;
    if (open > peak) {
        peak = open;
        when = time;
    }
}
console.log(peak, peak ? when : 0);
