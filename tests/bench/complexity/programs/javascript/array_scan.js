// Label (lru-cache): get O(n), put O(n). An array in the order of use, findIndex and splice.
class LRUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.order = [];
    }
    get(key) {
        const at = this.order.findIndex((entry) => entry[0] === key);
        if (at < 0)
            return -1;
        const entry = this.order.splice(at, 1)[0];
        this.order.push(entry);
        return entry[1];
    }
    put(key, value) {
        if (this.get(key) !== -1) {
            this.order[this.order.length - 1][1] = value;
            return;
        }
        if (this.order.length === this.capacity)
            this.order.shift();
        this.order.push([key, value]);
    }
}
