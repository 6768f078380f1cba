// Label (ops): find O(1), add O(1), remove O(1). Open addressing in typed arrays with a load up to 0.9, and deletion by moving back.
class Ops {
    constructor(capacity) { this.init(10); this.n = 0; }
    init(size) {
        this.size = size;
        this.keys = new Int32Array(size);
        this.vals = new Int32Array(size);
        this.full = new Uint8Array(size);
    }
    home(key) {
        let x = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
        x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
        return ((x ^ (x >>> 16)) >>> 0) % this.size;
    }
    slot(key) {
        let i = this.home(key);
        while (this.full[i] && this.keys[i] !== key) if (++i === this.size) i = 0;
        return i;
    }
    find(key) {
        const i = this.slot(key);
        return this.full[i] ? this.vals[i] : -1;
    }
    add(key, value) {
        let i = this.slot(key);
        if (!this.full[i]) {
            if (++this.n > this.size * 0.9) {
                const { keys, vals, full, size } = this;
                this.init(Math.ceil(size * 1.6));
                for (let j = 0; j < size; j++)
                    if (full[j]) {
                        const k = this.slot(keys[j]);
                        this.full[k] = 1; this.keys[k] = keys[j]; this.vals[k] = vals[j];
                    }
                i = this.slot(key);
            }
            this.full[i] = 1;
            this.keys[i] = key;
        }
        this.vals[i] = value;
    }
    remove(key) {
        let hole = this.slot(key);
        if (!this.full[hole]) return 0;
        this.n--;
        for (let i = (hole + 1) % this.size; this.full[i]; i = (i + 1) % this.size) {
            const h = this.home(this.keys[i]);
            const between = hole < i ? hole < h && h <= i : hole < h || h <= i;
            if (between) continue;
            this.keys[hole] = this.keys[i];
            this.vals[hole] = this.vals[i];
            hole = i;
        }
        this.full[hole] = 0;
        return 1;
    }
}
