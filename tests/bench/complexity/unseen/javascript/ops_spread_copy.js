// Label (ops): find O(n), add O(n), remove O(n). Arrays
// are never changed: each call makes new ones.
class Ops {
    constructor(capacity) {
        this.pairs = [];
    }

    find(key) {
        const found = this.pairs.filter((p) => p.key === key);
        return found.length ? found[0].value : -1;
    }

    add(key, value) {
        this.pairs = [...this.pairs, { key, value }];
    }

    remove(key) {
        const rest = this.pairs.filter((p) => p.key !== key);
        const gone = this.pairs.length - rest.length;
        this.pairs = rest;
        return gone;
    }
}
