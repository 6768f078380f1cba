// Correct: a Map of nodes, and a doubly linked list with a sentinel for each count.
class LfuList {
    constructor() {
        this.head = {};
        this.head.prev = this.head.next = this.head;
        this.size = 0;
    }

    push(node) {
        node.prev = this.head.prev;
        node.next = this.head;
        this.head.prev.next = node;
        this.head.prev = node;
        this.size++;
    }

    remove(node) {
        node.prev.next = node.next;
        node.next.prev = node.prev;
        this.size--;
    }
}

/**
 * @param {number} capacity
 */
var LFUCache = function(capacity) {
    this.capacity = capacity;
    this.nodes = new Map();
    this.lists = new Map();
    this.lowest = 0;
};

LFUCache.prototype.listOf = function(count) {
    let list = this.lists.get(count);
    if (list === undefined) this.lists.set(count, list = new LfuList());
    return list;
};

LFUCache.prototype.use = function(node) {
    const list = this.lists.get(node.count);
    list.remove(node);
    if (list.size === 0) {
        this.lists.delete(node.count);
        if (this.lowest === node.count) this.lowest++;
    }
    node.count++;
    this.listOf(node.count).push(node);
};

/**
 * @param {number} key
 * @return {number}
 */
LFUCache.prototype.get = function(key) {
    const node = this.nodes.get(key);
    if (node === undefined) return -1;
    this.use(node);
    return node.value;
};

/**
 * @param {number} key
 * @param {number} value
 * @return {void}
 */
LFUCache.prototype.put = function(key, value) {
    let node = this.nodes.get(key);
    if (node !== undefined) {
        node.value = value;
        this.use(node);
        return;
    }
    if (this.nodes.size === this.capacity) {
        const list = this.lists.get(this.lowest);
        const victim = list.head.next;
        list.remove(victim);
        this.nodes.delete(victim.key);
    }
    node = { key, value, count: 1, prev: null, next: null };
    this.nodes.set(key, node);
    this.listOf(1).push(node);
    this.lowest = 1;
};

/**
 * Your LFUCache object will be instantiated and called as such:
 * var obj = new LFUCache(capacity)
 * var param_1 = obj.get(key)
 * obj.put(key,value)
 */
