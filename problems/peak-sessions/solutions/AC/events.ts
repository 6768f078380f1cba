// Correct: sorts changes by time and counts, with the types that node has no say in.
import { readFileSync } from 'fs';

type Change = [time: number, delta: number];

const numbers: number[] = readFileSync(0, 'utf8').split(/\s+/).map(Number);
const changes: Change[] = [];
for (let i = 0; i < numbers[0]; i++) {
    const start = numbers[1 + 2 * i], end = numbers[2 + 2 * i];
    if (start !== end) changes.push([start, 1], [end, -1]);
}
changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
let open = 0, peak = 0, when = 0;
for (const [time, delta] of changes) {
    open += delta;
    if (open > peak) [peak, when] = [open, time];
}
console.log(`${peak} ${when}`);
