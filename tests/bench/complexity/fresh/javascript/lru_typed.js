// Label (lru-cache): get O(1), put O(1). Everything in Int32Arrays: a chained table of twice the size, links by index.
class LRUCache {
    constructor(capacity) {
        this.cap = capacity;
        this.size = 0;
        let slots = 4;
        while (slots < 2 * capacity) slots *= 2;
        this.mask = slots - 1;
        this.slots = new Int32Array(slots).fill(-1);
        this.key = new Int32Array(capacity);
        this.val = new Int32Array(capacity);
        this.chain = new Int32Array(capacity);
        this.prev = new Int32Array(capacity + 1);
        this.next = new Int32Array(capacity + 1);
        this.prev[capacity] = this.next[capacity] = capacity;
    }
    slot(key) {
        let h = Math.imul(key, 0x9e3779b1);
        h ^= h >>> 15;
        return h & this.mask;
    }
    find(key) {
        let i = this.slots[this.slot(key)];
        while (i >= 0 && this.key[i] !== key) i = this.chain[i];
        return i;
    }
    cut(i) {
        this.next[this.prev[i]] = this.next[i];
        this.prev[this.next[i]] = this.prev[i];
    }
    front(i) {
        const head = this.cap;
        this.prev[i] = head;
        this.next[i] = this.next[head];
        this.prev[this.next[head]] = i;
        this.next[head] = i;
    }
    get(key) {
        const i = this.find(key);
        if (i < 0) return -1;
        this.cut(i);
        this.front(i);
        return this.val[i];
    }
    put(key, value) {
        let i = this.find(key);
        if (i >= 0) {
            this.cut(i);
        } else {
            if (this.size < this.cap) {
                i = this.size++;
            } else {
                i = this.prev[this.cap];
                this.cut(i);
                const s = this.slot(this.key[i]);
                if (this.slots[s] === i) {
                    this.slots[s] = this.chain[i];
                } else {
                    let at = this.slots[s];
                    while (this.chain[at] !== i) at = this.chain[at];
                    this.chain[at] = this.chain[i];
                }
            }
            const s = this.slot(key);
            this.key[i] = key;
            this.chain[i] = this.slots[s];
            this.slots[s] = i;
        }
        this.val[i] = value;
        this.front(i);
    }
}
