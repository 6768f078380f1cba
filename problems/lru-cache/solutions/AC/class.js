// Correct: class syntax with private fields and a helper class, in strict mode.
'use strict';

class Node {
    constructor(key, value) {
        this.key = key;
        this.value = value;
        this.prev = null;
        this.next = null;
    }
}

class LRUCache {
    #capacity;
    #nodes = new Map();
    #ring = new Node(-1, -1);

    constructor(capacity) {
        this.#capacity = capacity;
        this.#ring.prev = this.#ring.next = this.#ring;
    }

    #touch(node) {
        if (node.prev) {
            node.prev.next = node.next;
            node.next.prev = node.prev;
        }
        node.prev = this.#ring.prev;
        node.next = this.#ring;
        node.prev.next = node;
        this.#ring.prev = node;
    }

    get(key) {
        const node = this.#nodes.get(key);
        if (!node) return -1;
        this.#touch(node);
        return node.value;
    }

    put(key, value) {
        let node = this.#nodes.get(key);
        if (!node) {
            if (this.#nodes.size >= this.#capacity) {
                const oldest = this.#ring.next;
                this.#ring.next = oldest.next;
                oldest.next.prev = this.#ring;
                this.#nodes.delete(oldest.key);
            }
            node = new Node(key, value);
            this.#nodes.set(key, node);
        }
        node.value = value;
        this.#touch(node);
    }
}
