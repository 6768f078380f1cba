// Label (lfu-cache): get O(1), put O(1). Linked entries in a list for each number of uses, and the
// least of them.
class Ring {
    constructor() { this.prev = this.next = this; this.size = 0; }
    add(n) {
        n.prev = this.prev; n.next = this;
        this.prev.next = n; this.prev = n;
        this.size++;
    }
    cut(n) { n.prev.next = n.next; n.next.prev = n.prev; this.size--; }
}
class LFUCache {
    constructor(capacity) { this.cap = capacity; this.m = new Map(); this.lists = [null, new Ring()]; this.least = 1; }
    use(n) {
        this.lists[n.uses].cut(n);
        if (this.least === n.uses && !this.lists[n.uses].size) this.least++;
        n.uses++;
        if (!this.lists[n.uses]) this.lists[n.uses] = new Ring();
        this.lists[n.uses].add(n);
    }
    get(key) {
        const n = this.m.get(key);
        if (!n) return -1;
        this.use(n);
        return n.value;
    }
    put(key, value) {
        if (!this.cap) return;
        let n = this.m.get(key);
        if (n) { n.value = value; this.use(n); return; }
        if (this.m.size === this.cap) {
            const old = this.lists[this.least].next;
            this.lists[this.least].cut(old);
            this.m.delete(old.key);
        }
        n = { key, value, uses: 1, prev: null, next: null };
        this.lists[1].add(n);
        this.least = 1;
        this.m.set(key, n);
    }
}
