// Label (ops): find O(log n), add O(n), remove O(n). A sorted array of entries and splice.
function Ops(capacity) {
    this.a = [];
}
Ops.prototype._lower = function (key) {
    let lo = 0, hi = this.a.length;
    while (lo < hi) {
        const mid = (lo + hi) >>> 1;
        if (this.a[mid][0] < key) lo = mid + 1; else hi = mid;
    }
    return lo;
};
Ops.prototype.find = function (key) {
    const e = this.a[this._lower(key)];
    return e && e[0] === key ? e[1] : -1;
};
Ops.prototype.add = function (key, value) {
    const i = this._lower(key);
    if (this.a[i] && this.a[i][0] === key) this.a[i][1] = value;
    else this.a.splice(i, 0, [key, value]);
};
Ops.prototype.remove = function (key) {
    const i = this._lower(key);
    if (!this.a[i] || this.a[i][0] !== key) return 0;
    this.a.splice(i, 1);
    return 1;
};
