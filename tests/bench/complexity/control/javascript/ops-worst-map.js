// Label (ops-worst): find O(1), add O(1), remove O(1). A Map of numbers, which mixes their bits.
class Ops {
    constructor(capacity) { this.values = new Map(); }
    find(key) { return this.values.get(key) ?? -1; }
    add(key, value) { this.values.set(key, value); }
    remove(key) { return Number(this.values.delete(key)); }
}
