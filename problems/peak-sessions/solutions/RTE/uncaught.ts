// Fails: the first line is read as JSON.
const lines: string[] = require('fs').readFileSync(0, 'utf8').split('\n');
const count: { sessions: number } = JSON.parse(`{${lines[0]}}`);
console.log(count.sessions, 0);
