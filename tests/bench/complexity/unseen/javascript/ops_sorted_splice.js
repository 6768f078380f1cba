// Label (ops): find O(log n), add O(n), remove O(n). A
// sorted array of pairs; splice moves the tail.
class Ops {
    constructor() {
        this.pairs = [];
    }

    place(key) {
        return _.sortedIndexBy(this.pairs, [key], (p) => p[0]);
    }

    find(key) {
        const p = this.pairs[this.place(key)];
        return p && p[0] === key ? p[1] : -1;
    }

    add(key, value) {
        this.pairs.splice(this.place(key), 0, [key, value]);
    }

    remove(key) {
        const i = this.place(key);
        if (i >= this.pairs.length || this.pairs[i][0] !== key) return 0;
        this.pairs.splice(i, 1);
        return 1;
    }
}
