// Label (ops): find O(log n), add O(log n), remove O(log n). A treap by rotation.
class Ops {
    constructor(capacity) { this.root = null; this.seed = 88172645; this.gone = 0; }
    random() {
        let x = this.seed;
        x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
        return (this.seed = x) >>> 0;
    }
    find(key) {
        let t = this.root;
        while (t && t.key !== key) t = key < t.key ? t.l : t.r;
        return t ? t.value : -1;
    }
    put(t, key, value) {
        if (!t) return { key, value, p: this.random(), l: null, r: null };
        if (key === t.key) { t.value = value; return t; }
        if (key < t.key) {
            t.l = this.put(t.l, key, value);
            if (t.l.p > t.p) { const l = t.l; t.l = l.r; l.r = t; return l; }
        } else {
            t.r = this.put(t.r, key, value);
            if (t.r.p > t.p) { const r = t.r; t.r = r.l; r.l = t; return r; }
        }
        return t;
    }
    merge(a, b) {
        if (!a) return b;
        if (!b) return a;
        if (a.p > b.p) { a.r = this.merge(a.r, b); return a; }
        b.l = this.merge(a, b.l);
        return b;
    }
    cut(t, key) {
        if (!t) return null;
        if (key === t.key) { this.gone = 1; return this.merge(t.l, t.r); }
        if (key < t.key) t.l = this.cut(t.l, key); else t.r = this.cut(t.r, key);
        return t;
    }
    add(key, value) { this.root = this.put(this.root, key, value); }
    remove(key) { this.gone = 0; this.root = this.cut(this.root, key); return this.gone; }
}
