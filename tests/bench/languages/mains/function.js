@ANSWER@
const numbers = require('fs').readFileSync(0, 'latin1').split(/\s+/).map(Number);
let at = 0, sum = 0;
for (let cases = numbers[at++]; cases > 0; cases--) {
    const target = numbers[at++], count = numbers[at++];
    const found = twoSum(numbers.slice(at, at + count), target);
    at += count;
    sum += found[0] + found[1];
}
console.log(sum);
