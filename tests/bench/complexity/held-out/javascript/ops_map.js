// Label (ops): find O(1), add O(1), remove O(1). A Map.
class Ops {
    constructor(capacity) {
        this.at = new Map();
    }
    find(key) {
        const value = this.at.get(key);
        return value === undefined ? -1 : value;
    }
    add(key, value) {
        this.at.set(key, value);
    }
    remove(key) {
        return this.at.delete(key) ? 1 : 0;
    }
}
