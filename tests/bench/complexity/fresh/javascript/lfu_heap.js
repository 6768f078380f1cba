// Label (lfu-cache): get O(log n), put O(log n). A heap of entries that know their place in it.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.heap = [];
        this.map = new Map();
        this.time = 0;
    }
    less(a, b) { return a.f < b.f || (a.f === b.f && a.t < b.t); }
    put_at(i, e) { this.heap[i] = e; e.i = i; }
    up(i) {
        const e = this.heap[i];
        while (i > 0) {
            const p = (i - 1) >> 1;
            if (!this.less(e, this.heap[p])) break;
            this.put_at(i, this.heap[p]);
            i = p;
        }
        this.put_at(i, e);
    }
    down(i) {
        const e = this.heap[i], n = this.heap.length;
        for (;;) {
            let c = 2 * i + 1;
            if (c >= n) break;
            if (c + 1 < n && this.less(this.heap[c + 1], this.heap[c])) c++;
            if (!this.less(this.heap[c], e)) break;
            this.put_at(i, this.heap[c]);
            i = c;
        }
        this.put_at(i, e);
    }
    get(key) {
        const e = this.map.get(key);
        if (e === undefined) return -1;
        e.f++;
        e.t = ++this.time;
        this.down(e.i);
        return e.v;
    }
    put(key, value) {
        if (this.capacity === 0) return;
        const known = this.map.get(key);
        if (known !== undefined) {
            known.v = value;
            this.get(key);
            return;
        }
        if (this.heap.length === this.capacity) {
            const gone = this.heap[0], last = this.heap.pop();
            if (this.heap.length) {
                this.heap[0] = last;
                last.i = 0;
                this.down(0);
            }
            this.map.delete(gone.k);
        }
        const e = { k: key, v: value, f: 1, t: ++this.time, i: this.heap.length };
        this.heap.push(e);
        this.map.set(key, e);
        this.up(e.i);
    }
}
