// Label (ops): find O(1), add O(1), remove O(1). A Map.
class Ops {
    constructor(capacity) { this.m = new Map(); }
    find(key) { return this.m.has(key) ? this.m.get(key) : -1; }
    add(key, value) { this.m.set(key, value); }
    remove(key) { return this.m.delete(key) ? 1 : 0; }
}
