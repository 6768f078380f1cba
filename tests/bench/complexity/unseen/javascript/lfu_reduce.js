// Label (lfu-cache): get O(1), put O(n). reduce over all values chooses whom to evict.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.now = 0;
    }

    get(key) {
        const e = this.map.get(key);
        if (!e) return -1;
        e.uses += 1;
        e.at = this.now++;
        return e.value;
    }

    put(key, value) {
        if (this.capacity === 0) return;
        if (this.get(key) !== -1) {
            this.map.get(key).value = value;
            return;
        }
        if (this.map.size === this.capacity) {
            const worst = Array.from(this.map.values()).reduce((a, b) =>
                b.uses < a.uses || (b.uses === a.uses && b.at < a.at) ? b : a
            );
            this.map.delete(worst.key);
        }
        this.map.set(key, { key, value, uses: 1, at: this.now++ });
    }
}
