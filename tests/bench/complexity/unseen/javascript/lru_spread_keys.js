// Label (lru-cache): put O(n). All keys are spread into an array, only to evict the first of them.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
    }

    get(key) {
        if (!this.map.has(key)) return -1;
        const value = this.map.get(key);
        this.map.delete(key);
        this.map.set(key, value);
        return value;
    }

    put(key, value) {
        if (this.map.has(key)) {
            this.map.delete(key);
        } else if (this.map.size >= this.capacity) {
            const [oldest] = [...this.map.keys()];
            this.map.delete(oldest);
        }
        this.map.set(key, value);
    }
}
