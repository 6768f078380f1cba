// Label (lru-cache): get O(n), put O(n). One Map. V8 keeps deleted entries in its chains until the table is
// rebuilt, after about n of them: keys used over and over, and keys().next(), walk past them.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.items = new Map();
    }
    get(key) {
        if (!this.items.has(key))
            return -1;
        const value = this.items.get(key);
        this.items.delete(key);
        this.items.set(key, value);
        return value;
    }
    put(key, value) {
        this.items.delete(key);
        this.items.set(key, value);
        if (this.items.size > this.capacity)
            this.items.delete(this.items.keys().next().value);
    }
}
