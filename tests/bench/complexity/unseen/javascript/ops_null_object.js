// Label (ops): find O(1), add O(1), remove O(1). An object without a prototype as a hash table.
class Ops {
    constructor(capacity) {
        this.table = Object.create(null);
    }

    find(key) {
        const value = this.table["k" + key];
        return value === undefined ? -1 : value;
    }

    add(key, value) {
        this.table["k" + key] = value;
    }

    remove(key) {
        if (this.table["k" + key] === undefined) return 0;
        delete this.table["k" + key];
        return 1;
    }
}
