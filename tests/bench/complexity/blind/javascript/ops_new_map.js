// Label (ops): find O(1), add O(1), remove O(n). What stays is put into a new Map.
class Ops {
    constructor(capacity) { this.m = new Map(); }
    find(key) { return this.m.has(key) ? this.m.get(key) : -1; }
    add(key, value) { this.m.set(key, value); }
    remove(key) {
        const before = this.m.size;
        this.m = new Map([...this.m].filter(([k]) => k !== key));
        return before - this.m.size;
    }
}
