// Label (lru-cache): get O(1), put O(1). A Map of nodes that never leaves a key but for an eviction, and a ring of nodes.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.head = {};
        this.head.prev = this.head.next = this.head;
    }
    unlink(n) { n.prev.next = n.next; n.next.prev = n.prev; }
    link(n) {
        n.next = this.head;
        n.prev = this.head.prev;
        n.prev.next = this.head.prev = n;
    }
    get(key) {
        const n = this.map.get(key);
        if (!n) return -1;
        this.unlink(n);
        this.link(n);
        return n.value;
    }
    put(key, value) {
        let n = this.map.get(key);
        if (n) {
            n.value = value;
            this.unlink(n);
        } else {
            if (this.map.size === this.capacity) {
                const old = this.head.next;
                this.unlink(old);
                this.map.delete(old.key);
            }
            n = { key, value, prev: null, next: null };
            this.map.set(key, n);
        }
        this.link(n);
    }
}
