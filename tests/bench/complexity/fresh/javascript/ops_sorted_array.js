// Label (ops): find O(log n), add O(n), remove O(n). A sorted array of [key, value] with splice.
var Ops = function(capacity) {
    this.list = [];
};
Ops.prototype._search = function(key) {
    let lo = 0, hi = this.list.length;
    while (lo < hi) {
        const mid = (lo + hi) >>> 1;
        if (this.list[mid][0] < key) lo = mid + 1;
        else hi = mid;
    }
    return lo;
};
Ops.prototype.find = function(key) {
    const i = this._search(key);
    return i < this.list.length && this.list[i][0] === key ? this.list[i][1] : -1;
};
Ops.prototype.add = function(key, value) {
    const i = this._search(key);
    if (i < this.list.length && this.list[i][0] === key) this.list[i][1] = value;
    else this.list.splice(i, 0, [key, value]);
};
Ops.prototype.remove = function(key) {
    const i = this._search(key);
    if (i === this.list.length || this.list[i][0] !== key) return 0;
    this.list.splice(i, 1);
    return 1;
};
