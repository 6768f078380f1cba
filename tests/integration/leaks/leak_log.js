// Leak: an object for every call is kept.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.entries = new Map();
        this.log = [];
    }
    get(key) {
        if (!this.entries.has(key)) return -1;
        const value = this.entries.get(key);
        this.entries.delete(key);
        this.entries.set(key, value);
        return value;
    }
    put(key, value) {
        this.log.push({ key, value, place: this.log.length, both: [key, value, key, value] });
        this.entries.delete(key);
        this.entries.set(key, value);
        if (this.entries.size > this.capacity)
            this.entries.delete(this.entries.keys().next().value);
    }
}
