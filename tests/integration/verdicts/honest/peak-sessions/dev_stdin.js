// Correct: reads /dev/stdin by its name, as contest answers do.
const lines = require('fs').readFileSync('/dev/stdin').toString().split('\n');
const events = [];
for (let i = 1; i <= +lines[0]; i++) {
    const [start, end] = lines[i].split(' ').map(Number);
    if (start < end) events.push([start, 1], [end, -1]);
}
events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
let open = 0, best = 0, when = 0;
for (const [time, change] of events) {
    open += change;
    if (open > best) best = open, when = time;
}
process.stdout.write(best + ' ' + when);
