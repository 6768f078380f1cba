// Label (lru-cache): get O(log n), put O(log n). A tournament of slots by time of use:
// each use goes from a leaf up to the root, and the root knows the oldest slot.
class LRUCache {
    constructor(capacity) {
        this.leaves = 1;
        while (this.leaves < capacity) this.leaves *= 2;
        this.capacity = capacity;
        this.used = new Float64Array(this.leaves).fill(Infinity);
        this.winner = new Int32Array(2 * this.leaves);
        for (let i = 0; i < this.leaves; i++) this.winner[this.leaves + i] = i;
        for (let i = this.leaves - 1; i > 0; i--) this.winner[i] = this.winner[2 * i];
        this.keys = new Array(capacity);
        this.values = new Array(capacity);
        this.slots = new Map();
        this.clock = 0;
    }

    touch(slot) {
        this.used[slot] = ++this.clock;
        for (let i = (this.leaves + slot) >> 1; i >= 1; i >>= 1) {
            const a = this.winner[2 * i];
            const b = this.winner[2 * i + 1];
            this.winner[i] = this.used[a] <= this.used[b] ? a : b;
        }
    }

    get(key) {
        const slot = this.slots.get(key);
        if (slot === undefined) return -1;
        this.touch(slot);
        return this.values[slot];
    }

    put(key, value) {
        let slot = this.slots.get(key);
        if (slot === undefined) {
            slot = this.slots.size;
            if (slot === this.capacity) {
                slot = this.leaves === 1 ? 0 : this.winner[1];
                this.slots.delete(this.keys[slot]);
            }
            this.keys[slot] = key;
            this.slots.set(key, slot);
        }
        this.values[slot] = value;
        this.touch(slot);
    }
}
