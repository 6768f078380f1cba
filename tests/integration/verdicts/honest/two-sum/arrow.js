// Correct: strict mode, an arrow function, exported as modules do.
'use strict';
const twoSum = (nums, target, seen = new Map()) => {
    for (const [index, number] of nums.entries()) {
        if (seen.has(target - number)) return [seen.get(target - number), index];
        seen.set(number, index);
    }
    return [];
};
module.exports = twoSum;
