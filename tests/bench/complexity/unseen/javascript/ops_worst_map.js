// Label (ops-worst): find O(1), add O(1), remove O(1). Map mixes the bits of a number itself.
class Ops {
    constructor(capacity) {
        this.map = new Map();
    }

    find(key) {
        const value = this.map.get(key);
        return value === undefined ? -1 : value;
    }

    add(key, value) {
        this.map.set(key, value);
    }

    remove(key) {
        return this.map.delete(key) ? 1 : 0;
    }
}
