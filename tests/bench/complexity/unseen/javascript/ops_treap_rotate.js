// Label (ops): find O(log n), add O(log n), remove O(log n).
// A treap that rotates, with Math.random.
class Ops {
    constructor(capacity) {
        this.root = null;
    }

    find(key) {
        let t = this.root;
        while (t && t.key !== key) t = key < t.key ? t.left : t.right;
        return t ? t.value : -1;
    }

    insert(t, key, value) {
        if (!t) return { key, value, rank: Math.random(), left: null, right: null };
        if (key < t.key) {
            const l = this.insert(t.left, key, value);
            t.left = l;
            if (l.rank > t.rank) {
                t.left = l.right;
                l.right = t;
                return l;
            }
        } else {
            const r = this.insert(t.right, key, value);
            t.right = r;
            if (r.rank > t.rank) {
                t.right = r.left;
                r.left = t;
                return r;
            }
        }
        return t;
    }

    add(key, value) {
        this.root = this.insert(this.root, key, value);
    }

    join(a, b) {
        if (!a) return b;
        if (!b) return a;
        if (a.rank > b.rank) {
            a.right = this.join(a.right, b);
            return a;
        }
        b.left = this.join(a, b.left);
        return b;
    }

    remove(key) {
        let parent = null;
        let t = this.root;
        while (t && t.key !== key) {
            parent = t;
            t = key < t.key ? t.left : t.right;
        }
        if (!t) return 0;
        const rest = this.join(t.left, t.right);
        if (!parent) this.root = rest;
        else if (parent.left === t) parent.left = rest;
        else parent.right = rest;
        return 1;
    }
}
