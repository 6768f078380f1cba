// Label (lru-cache): get O(1), put O(1). A Map of nodes that are linked in the order of use.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.nodes = new Map();
        this.ring = {};
        this.ring.prev = this.ring.next = this.ring;
    }

    unlink(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
    }

    link(node) {
        node.next = this.ring;
        node.prev = this.ring.prev;
        node.prev.next = this.ring.prev = node;
    }

    get(key) {
        const node = this.nodes.get(key);
        if (!node) return -1;
        this.unlink(node);
        this.link(node);
        return node.value;
    }

    put(key, value) {
        let node = this.nodes.get(key);
        if (node) {
            this.unlink(node);
        } else {
            if (this.nodes.size === this.capacity) {
                const victim = this.ring.next;
                this.unlink(victim);
                this.nodes.delete(victim.key);
            }
            node = { key, value };
            this.nodes.set(key, node);
        }
        node.value = value;
        this.link(node);
    }
}
