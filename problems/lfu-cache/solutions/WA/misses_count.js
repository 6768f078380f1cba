// Wrong: a get of a missing key counts as a use of the entry that may come later.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.values = new Map();
        this.counts = new Map();
        this.used = new Map();
        this.now = 0;
    }

    use(key) {
        this.counts.set(key, (this.counts.get(key) || 0) + 1);
        this.used.set(key, this.now++);
    }

    get(key) {
        this.use(key);
        return this.values.has(key) ? this.values.get(key) : -1;
    }

    put(key, value) {
        if (!this.values.has(key) && this.values.size === this.capacity) {
            let victim = null;
            for (const k of this.values.keys()) {
                if (victim === null || this.counts.get(k) < this.counts.get(victim)
                    || (this.counts.get(k) === this.counts.get(victim)
                        && this.used.get(k) < this.used.get(victim))) victim = k;
            }
            this.values.delete(victim);
            this.counts.delete(victim);
        }
        this.values.set(key, value);
        this.use(key);
    }
}
