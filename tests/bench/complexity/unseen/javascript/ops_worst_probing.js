// Label (ops-worst): find O(n), add O(n), remove O(n). Linear probing from the low bits: one
// cluster, since keys are multiples of 2^14 and the table has 2^14 places at most (2^15 after one
// more).
class Ops {
    constructor(capacity) {
        this.reset(16);
    }

    reset(room) {
        this.state = new Uint8Array(room);
        this.keys = new Int32Array(room);
        this.values = new Int32Array(room);
        this.filled = 0;
    }

    place(key) {
        const mask = this.keys.length - 1;
        let i = key & mask;
        while (this.state[i] !== 0 && (this.state[i] === 2 || this.keys[i] !== key))
            i = (i + 1) & mask;
        return i;
    }

    find(key) {
        const i = this.place(key);
        return this.state[i] === 1 ? this.values[i] : -1;
    }

    add(key, value) {
        if (2 * (this.filled + 1) > this.keys.length) {
            const { state, keys, values } = this;
            this.reset(2 * keys.length);
            for (let i = 0; i < keys.length; i++) if (state[i] === 1) this.add(keys[i], values[i]);
        }
        const i = this.place(key);
        this.state[i] = 1;
        this.keys[i] = key;
        this.values[i] = value;
        this.filled++;
    }

    remove(key) {
        const i = this.place(key);
        if (this.state[i] !== 1) return 0;
        this.state[i] = 2;
        return 1;
    }
}
