// Correct: ends with process.exit inside of a readline handler, writes to stderr.
const rl = require('readline').createInterface({ input: process.stdin, output: null });
let n = null;
const changes = new Map();
const add = (time, by) => changes.set(time, (changes.get(time) || 0) + by);
const finish = () => {
    let open = 0, best = 0, when = 0;
    for (const [time, by] of [...changes].sort((a, b) => a[0] - b[0]))
        if ((open += by) > best) [best, when] = [open, time];
    console.error('done');
    console.log(`${best} ${when}`);
    process.exit();
};
rl.on('line', (line) => {
    if (n === null) n = Number(line);
    else {
        const [start, end] = line.split(' ').map(BigInt).map(Number);
        add(start, 1), add(end, -1);
        n--;
    }
    if (n === 0) finish();
});
