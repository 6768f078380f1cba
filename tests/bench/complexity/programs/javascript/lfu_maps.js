// Label (lfu-cache): get O(1), put O(1). Linked lists by frequency in a Map.
class Bucket {
    constructor() {
        this.head = {};
        this.head.next = this.head.prev = this.head;
        this.count = 0;
    }
    add(node) {
        node.prev = this.head.prev;
        node.next = this.head;
        node.prev.next = this.head.prev = node;
        this.count++;
    }
    cut(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
        this.count--;
    }
}
class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.nodes = new Map();
        this.buckets = new Map();
        this.least = 0;
    }
    bucket(uses) {
        if (!this.buckets.has(uses))
            this.buckets.set(uses, new Bucket());
        return this.buckets.get(uses);
    }
    touch(node) {
        const from = this.bucket(node.uses);
        from.cut(node);
        if (from.count === 0 && this.least === node.uses)
            this.least++;
        node.uses++;
        this.bucket(node.uses).add(node);
    }
    get(key) {
        const node = this.nodes.get(key);
        if (!node)
            return -1;
        this.touch(node);
        return node.value;
    }
    put(key, value) {
        const old = this.nodes.get(key);
        if (old) {
            old.value = value;
            this.touch(old);
            return;
        }
        if (this.nodes.size === this.capacity) {
            const gone = this.bucket(this.least).head.next;
            this.bucket(this.least).cut(gone);
            this.nodes.delete(gone.key);
        }
        const node = {key, value, uses: 1};
        this.nodes.set(key, node);
        this.bucket(1).add(node);
        this.least = 1;
    }
}
