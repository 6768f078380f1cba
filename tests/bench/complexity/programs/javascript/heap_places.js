// Label (lru-cache): get O(log n), put O(log n). A heap of [time, key] with a Map of positions in it.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.now = 0;
        this.heap = [];
        this.where = new Map();
    }
    set(at, entry) {
        this.heap[at] = entry;
        this.where.set(entry.key, at);
    }
    down(at) {
        const entry = this.heap[at];
        for (;;) {
            let child = 2 * at + 1;
            if (child + 1 < this.heap.length && this.heap[child + 1].time < this.heap[child].time)
                child++;
            if (child >= this.heap.length || this.heap[child].time >= entry.time)
                break;
            this.set(at, this.heap[child]);
            at = child;
        }
        this.set(at, entry);
    }
    get(key) {
        const at = this.where.get(key);
        if (at === undefined)
            return -1;
        const entry = this.heap[at];
        entry.time = ++this.now;
        this.down(at);
        return entry.value;
    }
    put(key, value) {
        if (this.get(key) !== -1) {
            this.heap[this.where.get(key)].value = value;
            return;
        }
        const entry = {key, value, time: ++this.now};
        if (this.heap.length === this.capacity) {
            this.where.delete(this.heap[0].key);
            this.heap[0] = entry;
            this.down(0);
        } else {
            this.heap.push(entry);
            this.where.set(key, this.heap.length - 1);
        }
    }
}
