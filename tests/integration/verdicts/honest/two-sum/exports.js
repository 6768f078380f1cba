// Correct: nothing but an export with the name, and helpers in closures.
const { EventEmitter } = require('events');
const assert = require('assert').strict;
module.exports = {
    twoSum: (() => {
        const emitter = new EventEmitter();
        let found;
        emitter.on('pair', (pair) => (found = pair));
        return function (nums, target) {
            for (let i = 0; i < nums.length; i++)
                for (let k = i + 1; k < nums.length; k++)
                    if (nums[i] + nums[k] === target) emitter.emit('pair', [i, k]);
            assert.equal(found.length, 2);
            return found;
        };
    })(),
};
