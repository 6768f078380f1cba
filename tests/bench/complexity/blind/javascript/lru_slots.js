// Label (lru-cache): get O(1), put O(1). Slots that are used again, linked by number.
class LRUCache {
    constructor(capacity) {
        this.cap = capacity;
        this.m = new Map();
        this.key = []; this.value = []; this.prev = []; this.next = [];
        this.first = this.last = -1;
    }
    cut(i) {
        const p = this.prev[i], n = this.next[i];
        if (p < 0) this.first = n; else this.next[p] = n;
        if (n < 0) this.last = p; else this.prev[n] = p;
    }
    front(i) {
        this.prev[i] = -1;
        this.next[i] = this.first;
        if (this.first < 0) this.last = i; else this.prev[this.first] = i;
        this.first = i;
    }
    get(key) {
        const i = this.m.get(key);
        if (i === undefined) return -1;
        this.cut(i);
        this.front(i);
        return this.value[i];
    }
    put(key, value) {
        let i = this.m.get(key);
        if (i === undefined) {
            if (this.m.size === this.cap) {
                i = this.last;
                this.cut(i);
                this.m.delete(this.key[i]);
            } else {
                i = this.key.length;
            }
            this.m.set(key, i);
            this.key[i] = key;
        } else {
            this.cut(i);
        }
        this.value[i] = value;
        this.front(i);
    }
}
