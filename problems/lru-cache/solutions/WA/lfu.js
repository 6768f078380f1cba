// Wrong: evicts the least often used entry, not the least recently used one.
var LRUCache = function(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
};

LRUCache.prototype.get = function(key) {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.uses++;
    return entry.value;
};

LRUCache.prototype.put = function(key, value) {
    const entry = this.entries.get(key);
    if (entry) {
        entry.value = value;
        entry.uses++;
        return;
    }
    if (this.entries.size === this.capacity) {
        let victim = null;
        for (const [k, e] of this.entries) {
            if (victim === null || e.uses < this.entries.get(victim).uses) victim = k;
        }
        this.entries.delete(victim);
    }
    this.entries.set(key, { value, uses: 1 });
};
