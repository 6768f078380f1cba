// Label (peak-sessions): run O(n^2). Sorted by start; the list of the open ones is filtered at each start, and many may be open.
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const sessions = lines.slice(1).map(l => l.split(' ').map(Number)).filter(([a, b]) => a < b);
sessions.sort((x, y) => x[0] - y[0]);
let open = [], best = 0, when = 0;
for (const [a, b] of sessions) {
    open = open.filter(end => end > a);
    open.push(b);
    if (open.length > best) { best = open.length; when = a; }
}
console.log(best, when);
