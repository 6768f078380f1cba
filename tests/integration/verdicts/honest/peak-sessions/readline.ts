// Reads lines as they come, with the types of node that the sites have.
import * as readline from 'readline';

const reader = readline.createInterface({ input: process.stdin });
const lines: string[] = [];
const timer: NodeJS.Timeout = setTimeout(() => {}, 1);
clearTimeout(timer);

reader.on('line', (line: string): void => {
    lines.push(line);
}).on('close', async (): Promise<void> => {
    const sessions = lines.slice(1).filter((line) => line.trim())
        .map((line): [number, number] => line.split(' ').map(BigInt).map(Number) as [number, number])
        .filter(([start, end]) => start !== end);
    const changes = sessions.flatMap(([start, end]) => [[start, 1], [end, -1]]);
    changes.sort(([t, d], [u, e]) => t - u || d - e);
    let open = 0, best = { peak: 0, when: 0 };
    for (const [time, delta] of changes) {
        open += delta;
        if (open > best.peak) best = { peak: open, when: time };
    }
    await Promise.resolve();
    console.log(`${best.peak} ${best.when}`);
});
