// Wrong: `map.get(key) || -1` turns a stored 0 into -1.
var LRUCache = function(capacity) {
    this.capacity = capacity;
    this.map = new Map();
};

LRUCache.prototype.get = function(key) {
    const value = this.map.get(key) || -1;
    if (value !== -1) {
        this.map.delete(key);
        this.map.set(key, value);
    }
    return value;
};

LRUCache.prototype.put = function(key, value) {
    this.map.delete(key);
    this.map.set(key, value);
    if (this.map.size > this.capacity) {
        this.map.delete(this.map.keys().next().value);
    }
};
