// Label (lru-cache): get O(n), put O(n). The order of
// keys is filtered into a new array at each use.
var LRUCache = function (capacity) {
    this.capacity = capacity;
    this.values = new Map();
    this.order = [];
};

LRUCache.prototype.use = function (key) {
    this.order = this.order.filter((k) => k !== key);
    this.order.push(key);
};

LRUCache.prototype.get = function (key) {
    if (!this.values.has(key)) return -1;
    this.use(key);
    return this.values.get(key);
};

LRUCache.prototype.put = function (key, value) {
    if (!this.values.has(key) && this.values.size === this.capacity) {
        this.values.delete(this.order[0]);
        this.order = this.order.slice(1);
    }
    this.values.set(key, value);
    this.use(key);
};
