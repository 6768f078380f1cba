// Label (lru-cache): get O(1), put O(n). Stamps in a Map; for...of looks for the oldest to evict.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.entries = new Map();
        this.tick = 0;
    }

    get(key) {
        const entry = this.entries.get(key);
        if (entry === undefined) return -1;
        entry.used = ++this.tick;
        return entry.value;
    }

    put(key, value) {
        const entry = this.entries.get(key);
        if (entry) {
            entry.value = value;
            entry.used = ++this.tick;
            return;
        }
        if (this.entries.size >= this.capacity) {
            let oldest = Infinity;
            let victim;
            for (const [k, e] of this.entries) {
                if (e.used < oldest) {
                    oldest = e.used;
                    victim = k;
                }
            }
            this.entries.delete(victim);
        }
        this.entries.set(key, { value, used: ++this.tick });
    }
}
