// Label (lru-cache): get O(1), put O(1). A Map to nodes in a list with a sentinel.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.nodes = new Map();
        this.ring = {};
        this.ring.next = this.ring.prev = this.ring;
    }
    cut(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
    }
    append(node) {
        node.prev = this.ring.prev;
        node.next = this.ring;
        node.prev.next = this.ring.prev = node;
    }
    get(key) {
        const node = this.nodes.get(key);
        if (!node)
            return -1;
        this.cut(node);
        this.append(node);
        return node.value;
    }
    put(key, value) {
        let node = this.nodes.get(key);
        if (node) {
            node.value = value;
            this.cut(node);
        } else {
            if (this.nodes.size === this.capacity) {
                this.nodes.delete(this.ring.next.key);
                this.cut(this.ring.next);
            }
            node = {key, value};
            this.nodes.set(key, node);
        }
        this.append(node);
    }
}
