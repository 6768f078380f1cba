// Reads all and finds words by a pattern.
const text = require('fs').readFileSync(0, 'utf8');

console.log((text.match(/\n/g) || []).length, (text.match(/[^ \t\n]+/g) || []).length);
