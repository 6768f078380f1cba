// Label (ops): find O(n), add O(n), remove O(n). 512 buckets for ever: flat as long as there are
// few entries.
class Ops {
    constructor(capacity) { this.b = Array.from({ length: 512 }, () => []); }
    find(key) {
        for (const e of this.b[key % 512]) if (e[0] === key) return e[1];
        return -1;
    }
    add(key, value) {
        const b = this.b[key % 512];
        for (const e of b) if (e[0] === key) { e[1] = value; return; }
        b.push([key, value]);
    }
    remove(key) {
        const b = this.b[key % 512];
        for (let i = 0; i < b.length; i++)
            if (b[i][0] === key) { b[i] = b[b.length - 1]; b.pop(); return 1; }
        return 0;
    }
}
