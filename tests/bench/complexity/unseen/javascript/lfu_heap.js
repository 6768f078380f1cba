// Label (lfu-cache): get O(log n), put O(log n). A binary heap by uses and time, with places. What
// is used sinks below all that are used less: to a leaf when it was the victim-to-be.
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.heap = [];
        this.map = new Map();
        this.now = 0;
    }

    less(a, b) {
        return a.uses !== b.uses ? a.uses < b.uses : a.at < b.at;
    }

    set(i, e) {
        this.heap[i] = e;
        e.place = i;
    }

    sink(e) {
        let i = e.place;
        for (let c = 2 * i + 1; c < this.heap.length; c = 2 * i + 1) {
            if (c + 1 < this.heap.length && this.less(this.heap[c + 1], this.heap[c])) c++;
            if (this.less(e, this.heap[c])) break;
            this.set(i, this.heap[c]);
            i = c;
        }
        this.set(i, e);
    }

    rise(e) {
        let i = e.place;
        while (i > 0 && this.less(e, this.heap[(i - 1) >> 1])) {
            this.set(i, this.heap[(i - 1) >> 1]);
            i = (i - 1) >> 1;
        }
        this.set(i, e);
    }

    get(key) {
        const e = this.map.get(key);
        if (!e) return -1;
        e.uses++;
        e.at = this.now++;
        this.sink(e);
        return e.value;
    }

    put(key, value) {
        if (!this.capacity) return;
        if (this.map.has(key)) {
            this.get(key);
            this.map.get(key).value = value;
            return;
        }
        const e = { key, value, uses: 1, at: this.now++, place: this.heap.length };
        if (this.heap.length === this.capacity) {
            this.map.delete(this.heap[0].key);
            this.set(0, e);
            this.sink(e);
        } else {
            this.set(this.heap.length, e);
            this.rise(e);
        }
        this.map.set(key, e);
    }
}
