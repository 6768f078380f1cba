// Correct: reads line by line with readline, sorts events at the end of the input.
const readline = require('readline');

const events = [];
let first = true;
const lines = readline.createInterface({ input: process.stdin });
lines.on('line', line => {
    if (first) {
        first = false;
        return;
    }
    if (line.trim() === '') return;
    const [start, end] = line.trim().split(' ').map(Number);
    events.push([start, 1], [end, -1]);
});
lines.on('close', () => {
    events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let open = 0, peak = 0, when = 0;
    for (const [time, change] of events) {
        open += change;
        if (open > peak) {
            peak = open;
            when = time;
        }
    }
    console.log(peak + ' ' + when);
});
