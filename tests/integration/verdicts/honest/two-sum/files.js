// Correct: files in the work folder, the time, random numbers, crypto, typed arrays.
const fs = require('node:fs');
const path = require('path');
const { performance } = require('perf_hooks');

function twoSum(nums, target) {
    const file = path.join(process.cwd(), 'note.json');
    fs.writeFileSync(file, JSON.stringify({ at: Date.now(), random: Math.random(), p: performance.now() }));
    JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.unlinkSync(file);
    require('crypto').randomBytes(8);
    const numbers = Int32Array.from(nums);
    for (let i = 0; i < numbers.length; i++)
        for (let k = i + 1; k < numbers.length; k++)
            if (numbers[i] + numbers[k] === target) return [i, k];
}
