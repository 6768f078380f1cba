// Label (ops-worst): find O(n), add O(n), remove O(n). Linear probing that starts from the low ten bits of the key.
class Ops {
    constructor(capacity) {
        this.size = 2048 + 2 * capacity;
        this.keys = new Array(this.size).fill(null);
        this.values = new Array(this.size).fill(0);
    }
    probe(key) {
        let i = key & 1023;
        while (this.keys[i] !== null && this.keys[i] !== key) i = (i + 1) % this.size;
        return i;
    }
    find(key) {
        const i = this.probe(key);
        return this.keys[i] === null ? -1 : this.values[i];
    }
    add(key, value) {
        const i = this.probe(key);
        this.keys[i] = key;
        this.values[i] = value;
    }
    remove(key) {
        let i = this.probe(key);
        if (this.keys[i] === null) return 0;
        this.keys[i] = -1;
        return 1;
    }
}
