@ANSWER@
const numbers = require('fs').readFileSync(0, 'latin1').split(/\s+/).map(Number);
let at = 0, sum = 0;
for (let cases = numbers[at++]; cases > 0; cases--) {
    const cache = new LRUCache(numbers[at++]);
    for (let calls = numbers[at++]; calls > 0; calls--) {
        if (numbers[at++]) cache.put(numbers[at++], numbers[at++]);
        else sum += cache.get(numbers[at++]);
    }
}
console.log(sum);
