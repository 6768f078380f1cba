// Correct: reads stdin as a stream and prints when it ends.
'use strict';
let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => (text += chunk));
process.stdin.on('end', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [n, ...rest] = text.trim().split(/\s+/).map(Number);
    const events = [];
    for (let i = 0; i < n; i++)
        if (rest[2 * i] < rest[2 * i + 1]) events.push([rest[2 * i], 1], [rest[2 * i + 1], -1]);
    events.sort(([t, d], [u, e]) => t - u || d - e);
    let open = 0, best = 0, when = 0;
    for (const [t, d] of events) if ((open += d) > best) [best, when] = [open, t];
    console.log(best, when);
    process.exit(0);
});
