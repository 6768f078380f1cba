// Label (lfu-cache): get O(n), put O(n). An array of entries, find() and a reduce() for the least used.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.entries = [];
        this.clock = 0;
    }
    get(key) {
        const e = this.entries.find(e => e.key === key);
        if (!e) return -1;
        e.uses += 1;
        e.last = ++this.clock;
        return e.value;
    }
    put(key, value) {
        if (this.capacity === 0) return;
        if (this.get(key) !== -1) {
            this.entries.find(e => e.key === key).value = value;
            return;
        }
        const fresh = { key, value, uses: 1, last: ++this.clock };
        if (this.entries.length < this.capacity) {
            this.entries.push(fresh);
            return;
        }
        const least = this.entries.reduce((m, e, i, all) =>
            e.uses < all[m].uses || (e.uses === all[m].uses && e.last < all[m].last) ? i : m, 0);
        this.entries[least] = fresh;
    }
}
