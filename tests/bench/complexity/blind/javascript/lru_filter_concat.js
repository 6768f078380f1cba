// Label (lru-cache): get O(n), put O(n). Each use makes a new array of keys.
class LRUCache {
    constructor(capacity) { this.cap = capacity; this.values = new Map(); this.order = []; }
    touch(key) { this.order = this.order.filter(k => k !== key).concat(key); }
    get(key) {
        if (!this.values.has(key)) return -1;
        this.touch(key);
        return this.values.get(key);
    }
    put(key, value) {
        if (!this.values.has(key) && this.values.size === this.cap) {
            this.values.delete(this.order[0]);
            this.order = this.order.slice(1);
        }
        this.values.set(key, value);
        this.touch(key);
    }
}
