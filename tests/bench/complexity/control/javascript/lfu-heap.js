// Label (lfu-cache): get O(log n), put O(log n). A binary heap of entries that know their place.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.heap = [];
        this.clock = 0;
    }
    less(a, b) { return a.uses < b.uses || (a.uses === b.uses && a.time < b.time); }
    set(i, e) { this.heap[i] = e; e.at = i; }
    down(i) {
        const e = this.heap[i], n = this.heap.length;
        for (let c; (c = 2 * i + 1) < n; i = c) {
            if (c + 1 < n && this.less(this.heap[c + 1], this.heap[c])) c++;
            if (!this.less(this.heap[c], e)) break;
            this.set(i, this.heap[c]);
        }
        this.set(i, e);
    }
    up(i) {
        const e = this.heap[i];
        for (let p; i > 0 && this.less(e, this.heap[p = (i - 1) >> 1]); i = p) this.set(i, this.heap[p]);
        this.set(i, e);
    }
    use(e) { e.uses++; e.time = ++this.clock; this.down(e.at); }
    get(key) {
        const e = this.map.get(key);
        if (!e) return -1;
        this.use(e);
        return e.value;
    }
    put(key, value) {
        let e = this.map.get(key);
        if (e) { e.value = value; this.use(e); return; }
        if (this.capacity === 0) return;
        if (this.heap.length === this.capacity) {
            const old = this.heap[0], last = this.heap.pop();
            this.map.delete(old.key);
            if (this.heap.length) { this.set(0, last); this.down(0); }
        }
        e = { key, value, uses: 1, time: ++this.clock, at: this.heap.length };
        this.map.set(key, e);
        this.heap.push(e);
        this.up(e.at);
    }
}
