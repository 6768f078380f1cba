// Correct but O(capacity): an array in order of use, findIndex and splice for each call.
var LRUCache = function(capacity) {
    this.capacity = capacity;
    this.entries = [];
};

LRUCache.prototype.get = function(key) {
    const i = this.entries.findIndex(entry => entry[0] === key);
    if (i < 0) return -1;
    const [entry] = this.entries.splice(i, 1);
    this.entries.push(entry);
    return entry[1];
};

LRUCache.prototype.put = function(key, value) {
    const i = this.entries.findIndex(entry => entry[0] === key);
    if (i >= 0) {
        this.entries.splice(i, 1);
    } else if (this.entries.length === this.capacity) {
        this.entries.shift();
    }
    this.entries.push([key, value]);
};
