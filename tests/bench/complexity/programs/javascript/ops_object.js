// Label (ops): find O(1), add O(1), remove O(1). A Map with a wrapper for each value.
class Ops {
    constructor(capacity) {
        this.map = new Map();
        this.removed = 0;
    }
    find(key) {
        return this.map.has(key) ? this.map.get(key).value : -1;
    }
    add(key, value) {
        this.map.set(key, {value});
    }
    remove(key) {
        if (!this.map.has(key))
            return 0;
        this.map.delete(key);
        this.removed++;
        return 1;
    }
}
