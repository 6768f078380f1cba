// Label (lru-cache): get O(n), put O(n). A Map of values and an array of keys in the order of use: indexOf and splice.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.values = new Map();
        this.order = [];
    }
    touch(key) {
        const at = this.order.indexOf(key);
        if (at >= 0)
            this.order.splice(at, 1);
        this.order.push(key);
    }
    get(key) {
        if (!this.values.has(key))
            return -1;
        this.touch(key);
        return this.values.get(key);
    }
    put(key, value) {
        if (!this.values.has(key) && this.values.size === this.capacity)
            this.values.delete(this.order.shift());
        this.values.set(key, value);
        this.touch(key);
    }
}
