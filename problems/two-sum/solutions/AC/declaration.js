// Correct: a function declaration and a helper class, in strict mode.
'use strict';

class Index {
    #at = new Map();

    find(value) {
        return this.#at.has(value) ? this.#at.get(value) : -1;
    }

    add(value, i) {
        this.#at.set(value, i);
    }
}

function twoSum(nums, target) {
    const index = new Index();
    for (const [i, x] of nums.entries()) {
        const j = index.find(target - x);
        if (j >= 0) return [i, j];
        index.add(x, i);
    }
    return [];
}
