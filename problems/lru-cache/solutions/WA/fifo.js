// Wrong: first in, first out; neither get nor put of an existing key refreshes.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
    }

    get(key) {
        return this.map.has(key) ? this.map.get(key) : -1;
    }

    put(key, value) {
        this.map.set(key, value);
        if (this.map.size > this.capacity) {
            this.map.delete(this.map.keys().next().value);
        }
    }
}
