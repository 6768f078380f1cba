// Wrong: the Map belongs to the module and is shared by all caches.
const entries = new Map();

class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
    }

    get(key) {
        if (!entries.has(key)) return -1;
        const value = entries.get(key);
        entries.delete(key);
        entries.set(key, value);
        return value;
    }

    put(key, value) {
        entries.delete(key);
        entries.set(key, value);
        if (entries.size > this.capacity) entries.delete(entries.keys().next().value);
    }
}
