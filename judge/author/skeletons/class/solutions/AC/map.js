// A Map from key to count.
class {{class.name}} {
    constructor(limit) {
        this.limit = limit;
        this.counts = new Map();
    }

    add(key) {
        const count = this.count(key);
        if (count >= this.limit)
            return false;
        this.counts.set(key, count + 1);
        return true;
    }

    count(key) {
        return this.counts.get(key) || 0;
    }
}
