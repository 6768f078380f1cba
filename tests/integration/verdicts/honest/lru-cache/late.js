// Correct: a constructor function with prototype methods that are made late, put returns this.
const LRUCache = function (capacity) {
    if (!new.target) return new LRUCache(capacity);
    this.capacity = capacity;
    this.map = new Map();
};
Object.assign(LRUCache.prototype, {
    get(key) {
        const { map } = this;
        if (!map.has(key)) return -1;
        const value = map.get(key);
        return map.delete(key), map.set(key, value), value;
    },
    put: function (key, value) {
        this.map.delete(key);
        this.map.set(key, value);
        for (const oldest of this.map.keys()) {
            if (this.map.size <= this.capacity) break;
            this.map.delete(oldest);
        }
        return this;
    },
});
/**
 * Your LRUCache object will be instantiated and called as such:
 * var obj = new LRUCache(capacity)
 * var param_1 = obj.get(key)
 */
