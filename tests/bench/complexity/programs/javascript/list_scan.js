// Label (lru-cache): get O(n), put O(n). A linked list, searched from its front.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.count = 0;
        this.head = {key: -1, value: 0, prev: null, next: null};
        this.head.prev = this.head.next = this.head;
    }
    cut(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
    }
    front(node) {
        node.prev = this.head;
        node.next = this.head.next;
        node.next.prev = node;
        this.head.next = node;
    }
    get(key) {
        for (let node = this.head.next; node !== this.head; node = node.next)
            if (node.key === key) {
                this.cut(node);
                this.front(node);
                return node.value;
            }
        return -1;
    }
    put(key, value) {
        if (this.get(key) !== -1) {
            this.head.next.value = value;
            return;
        }
        if (this.count === this.capacity) {
            this.cut(this.head.prev);
            this.count--;
        }
        this.front({key, value, prev: null, next: null});
        this.count++;
    }
}
