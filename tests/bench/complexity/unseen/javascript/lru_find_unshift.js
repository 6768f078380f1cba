// Label (lru-cache): get O(n), put O(n). findIndex, splice and unshift of one array of pairs.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.items = [];
    }

    get(key) {
        const i = this.items.findIndex((item) => item[0] === key);
        if (i === -1) return -1;
        const [item] = this.items.splice(i, 1);
        this.items.unshift(item);
        return item[1];
    }

    put(key, value) {
        const i = this.items.findIndex((item) => item[0] === key);
        if (i !== -1) this.items.splice(i, 1);
        else if (this.items.length === this.capacity) this.items.pop();
        this.items.unshift([key, value]);
    }
}
