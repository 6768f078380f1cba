// Label (lfu-cache): get O(1), put O(n). A Map of counts and times, scanned on eviction.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.entries = new Map();
        this.now = 0;
    }
    get(key) {
        const entry = this.entries.get(key);
        if (!entry)
            return -1;
        entry.count++;
        entry.used = ++this.now;
        return entry.value;
    }
    put(key, value) {
        if (this.get(key) !== -1) {
            this.entries.get(key).value = value;
            return;
        }
        if (this.entries.size === this.capacity) {
            let gone = null;
            for (const [k, e] of this.entries)
                if (gone === null || e.count < gone.count || (e.count === gone.count && e.used < gone.used))
                    gone = {key: k, count: e.count, used: e.used};
            this.entries.delete(gone.key);
        }
        this.entries.set(key, {value, count: 1, used: ++this.now});
    }
}
