// Label (ops): find O(1), add O(1), remove O(1). As many buckets as the capacity, an array in each.
class Ops {
    constructor(capacity) {
        this.size = Math.max(1, capacity);
        this.buckets = Array.from({ length: this.size }, () => []);
    }
    hash(key) { return (Math.imul(key ^ (key >>> 13), 0x5bd1e995) >>> 0) % this.size; }
    find(key) {
        for (const pair of this.buckets[this.hash(key)]) if (pair[0] === key) return pair[1];
        return -1;
    }
    add(key, value) {
        const b = this.buckets[this.hash(key)];
        for (let i = 0; i < b.length; i++) if (b[i][0] === key) { b[i][1] = value; return; }
        b.push([key, value]);
    }
    remove(key) {
        const b = this.buckets[this.hash(key)];
        for (let i = 0; i < b.length; i++) {
            if (b[i][0] === key) {
                b[i] = b[b.length - 1];
                b.pop();
                return 1;
            }
        }
        return 0;
    }
}
