// Wrong: sorts the keys as texts, so that 10 comes before 9.
class OrderedIndex {
    constructor() {
        this.values = new Map();
        this.keys = null;
    }

    sorted() {
        if (this.keys === null) this.keys = [...this.values.keys()].sort();
        return this.keys;
    }

    put(key, value) {
        const fresh = !this.values.has(key);
        this.values.set(key, value);
        if (fresh) this.keys = null;
        return fresh;
    }

    remove(key) {
        this.keys = null;
        return this.values.delete(key);
    }

    next(key) {
        for (const k of this.sorted()) if (k > key) return [k, this.values.get(k)];
        return [];
    }

    range(low, high, limit) {
        return this.sorted().filter((k) => low <= k && k <= high).slice(0, limit)
            .map((k) => [k, this.values.get(k)]);
    }
}
