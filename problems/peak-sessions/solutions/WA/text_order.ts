// Wrong: the default order of sort is that of texts.
const data: string[] = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const starts: number[] = [], ends: number[] = [];
for (let i = 0; i < +data[0]; i++) {
    if (data[1 + 2 * i] === data[2 + 2 * i]) continue;
    starts.push(+data[1 + 2 * i]);
    ends.push(+data[2 + 2 * i]);
}
starts.sort();
ends.sort();
let peak = 0, when = 0, closed = 0;
starts.forEach((start, opened) => {
    while (ends[closed] <= start) closed++;
    if (opened + 1 - closed > peak) [peak, when] = [opened + 1 - closed, start];
});
console.log(`${peak} ${when}`);
