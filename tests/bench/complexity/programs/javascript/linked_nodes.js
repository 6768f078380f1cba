// Label (lru-cache): get O(1), put O(1). A Map of nodes linked by hand.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.nodes = new Map();
        this.head = {};
        this.tail = {prev: this.head};
        this.head.next = this.tail;
    }
    cut(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
    }
    front(node) {
        node.prev = this.head;
        node.next = this.head.next;
        this.head.next.prev = node;
        this.head.next = node;
    }
    get(key) {
        const node = this.nodes.get(key);
        if (!node)
            return -1;
        this.cut(node);
        this.front(node);
        return node.value;
    }
    put(key, value) {
        let node = this.nodes.get(key);
        if (node) {
            node.value = value;
            this.cut(node);
            this.front(node);
            return;
        }
        if (this.nodes.size === this.capacity) {
            this.nodes.delete(this.tail.prev.key);
            this.cut(this.tail.prev);
        }
        node = {key, value, prev: null, next: null};
        this.nodes.set(key, node);
        this.front(node);
    }
}
