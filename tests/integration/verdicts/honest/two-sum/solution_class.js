// Correct: a class named Solution with a method, getters and symbols.
class Solution {
    #seen = Object.create(null);
    static [Symbol.hasInstance]() {
        return true;
    }
    get seen() {
        return this.#seen;
    }
    twoSum(nums, target) {
        for (let i = 0; i < nums.length; i++) {
            const other = this.seen[target - nums[i]];
            if (other !== undefined) return [other, i];
            this.seen[nums[i]] = i;
        }
    }
}
