// Label (lru-cache): get O(1), put O(1). A prototype, a Map, and nodes between two sentinels.
function Node(key, value) {
    this.key = key;
    this.value = value;
    this.prev = null;
    this.next = null;
}

/**
 * @param {number} capacity
 */
var LRUCache = function(capacity) {
    this.capacity = capacity;
    this.map = new Map();
    this.head = new Node(0, 0);
    this.tail = new Node(0, 0);
    this.head.next = this.tail;
    this.tail.prev = this.head;
};

LRUCache.prototype._unlink = function(node) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
};

LRUCache.prototype._toTail = function(node) {
    node.prev = this.tail.prev;
    node.next = this.tail;
    node.prev.next = node;
    this.tail.prev = node;
};

LRUCache.prototype.get = function(key) {
    const node = this.map.get(key);
    if (node === undefined) return -1;
    this._unlink(node);
    this._toTail(node);
    return node.value;
};

LRUCache.prototype.put = function(key, value) {
    let node = this.map.get(key);
    if (node !== undefined) {
        node.value = value;
        this._unlink(node);
        this._toTail(node);
        return;
    }
    if (this.map.size === this.capacity) {
        const old = this.head.next;
        this._unlink(old);
        this.map.delete(old.key);
    }
    node = new Node(key, value);
    this._toTail(node);
    this.map.set(key, node);
};
