// Correct: constructor function and prototype methods, a Map of linked nodes.
/**
 * @param {number} capacity
 */
var LRUCache = function(capacity) {
    this.capacity = capacity;
    this.map = new Map();
    this.head = {};
    this.tail = {};
    this.head.next = this.tail;
    this.tail.prev = this.head;
};

LRUCache.prototype.unlink = function(node) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
};

LRUCache.prototype.pushFront = function(node) {
    node.next = this.head.next;
    node.prev = this.head;
    node.next.prev = node;
    this.head.next = node;
};

/** 
 * @param {number} key
 * @return {number}
 */
LRUCache.prototype.get = function(key) {
    const node = this.map.get(key);
    if (node === undefined) return -1;
    this.unlink(node);
    this.pushFront(node);
    return node.value;
};

/** 
 * @param {number} key 
 * @param {number} value
 * @return {void}
 */
LRUCache.prototype.put = function(key, value) {
    let node = this.map.get(key);
    if (node !== undefined) {
        node.value = value;
        this.unlink(node);
        this.pushFront(node);
        return;
    }
    if (this.map.size === this.capacity) {
        const oldest = this.tail.prev;
        this.unlink(oldest);
        this.map.delete(oldest.key);
    }
    node = { key, value };
    this.map.set(key, node);
    this.pushFront(node);
};

/** 
 * Your LRUCache object will be instantiated and called as such:
 * var obj = new LRUCache(capacity)
 * var param_1 = obj.get(key)
 * obj.put(key,value)
 */
