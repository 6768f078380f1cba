// Label (ops): find O(n), add O(1), remove O(n). An array, find() from its end, filter() to remove.
class Ops {
    constructor(capacity) { this.rows = []; }
    find(key) {
        for (let i = this.rows.length - 1; i >= 0; i--)
            if (this.rows[i].key === key) return this.rows[i].value;
        return -1;
    }
    add(key, value) { this.rows.push({ key, value }); }
    remove(key) {
        const before = this.rows.length;
        this.rows = this.rows.filter(row => row.key !== key);
        return before > this.rows.length ? 1 : 0;
    }
}
