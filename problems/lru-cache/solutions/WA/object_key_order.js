// Wrong: relies on the order of a plain object, which sorts integer keys by number.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.entries = {};
    }

    get(key) {
        if (!(key in this.entries)) return -1;
        const value = this.entries[key];
        delete this.entries[key];
        this.entries[key] = value;
        return value;
    }

    put(key, value) {
        delete this.entries[key];
        this.entries[key] = value;
        const keys = Object.keys(this.entries);
        if (keys.length > this.capacity) delete this.entries[keys[0]];
    }
}
