// Label (ops): find O(1), add O(1), remove O(1). An object for a table, keys as properties.
class Ops {
    constructor(capacity) { this.o = Object.create(null); }
    find(key) { const v = this.o[key]; return v === undefined ? -1 : v; }
    add(key, value) { this.o[key] = value; }
    remove(key) {
        if (!(key in this.o)) return 0;
        delete this.o[key];
        return 1;
    }
}
