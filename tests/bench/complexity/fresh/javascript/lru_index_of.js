// Label (lru-cache): get O(n), put O(n). Two arrays, indexOf and splice.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.keys = [];
        this.values = [];
    }
    get(key) {
        const i = this.keys.indexOf(key);
        if (i === -1) return -1;
        const [v] = this.values.splice(i, 1);
        this.keys.splice(i, 1);
        this.keys.push(key);
        this.values.push(v);
        return v;
    }
    put(key, value) {
        const i = this.keys.indexOf(key);
        if (i !== -1) {
            this.keys.splice(i, 1);
            this.values.splice(i, 1);
        } else if (this.keys.length === this.capacity) {
            this.keys.shift();
            this.values.shift();
        }
        this.keys.push(key);
        this.values.push(value);
    }
}
