// Wrong: takes the sessions in the order of the input, as if it were sorted.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
let ends = [];
let peak = 0, when = 0;
for (let i = 0; i < data[0]; i++) {
    const start = data[1 + 2 * i], end = data[2 + 2 * i];
    if (start === end) continue;
    ends = ends.filter(e => e > start);
    ends.push(end);
    if (ends.length > peak) {
        peak = ends.length;
        when = start;
    }
}
console.log(peak, when);
