// Wrong: sort() without a comparison puts 10 before 9.
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const starts = [], ends = [];
for (let i = 0; i < data[0]; i++) {
    if (data[1 + 2 * i] === data[2 + 2 * i]) continue;
    starts.push(data[1 + 2 * i]);
    ends.push(data[2 + 2 * i]);
}
starts.sort();
ends.sort();
let peak = 0, when = 0, closed = 0;
for (let opened = 0; opened < starts.length; opened++) {
    while (ends[closed] <= starts[opened]) closed++;
    if (opened + 1 - closed > peak) {
        peak = opened + 1 - closed;
        when = starts[opened];
    }
}
console.log(peak, when);
