// Label (ops): find O(n), add O(1), remove O(n). An array of objects with find, findIndex, splice.
class Ops {
    constructor(capacity) { this.a = []; }
    find(key) { const e = this.a.find(x => x.key === key); return e ? e.value : -1; }
    add(key, value) { this.a.push({ key, value }); }
    remove(key) {
        const i = this.a.findIndex(x => x.key === key);
        if (i < 0) return 0;
        this.a.splice(i, 1);
        return 1;
    }
}
