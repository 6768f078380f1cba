// Label (ops-worst): find O(n), add O(n), remove O(n). Buckets by the sum of the digits.
var Ops = function(capacity) {
    this.size = Math.max(16, 2 * capacity);
    this.b = new Array(this.size);
    for (let i = 0; i < this.size; i++) this.b[i] = null;
};
Ops.prototype.hash = function(key) {
    let s = 0;
    for (; key > 0; key = Math.floor(key / 10)) s += key % 10;
    return s % this.size;
};
Ops.prototype.find = function(key) {
    for (let n = this.b[this.hash(key)]; n; n = n.next) if (n.key === key) return n.value;
    return -1;
};
Ops.prototype.add = function(key, value) {
    const h = this.hash(key);
    for (let n = this.b[h]; n; n = n.next) if (n.key === key) { n.value = value; return; }
    this.b[h] = { key, value, next: this.b[h] };
};
Ops.prototype.remove = function(key) {
    const h = this.hash(key);
    for (let n = this.b[h], p = null; n; p = n, n = n.next)
        if (n.key === key) {
            if (p) p.next = n.next; else this.b[h] = n.next;
            return 1;
        }
    return 0;
};
