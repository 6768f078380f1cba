// Label (ops): find O(log n), add O(log n), remove O(log n). A B-tree of 16 keys a node, split on the way down; a removal marks, and when half is marked the tree is built anew. Amortised.
const M = 16;
class BNode {
    constructor() { this.keys = []; this.vals = []; this.kids = null; }
    place(key) {
        let lo = 0, hi = this.keys.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (this.keys[mid] < key) lo = mid + 1; else hi = mid;
        }
        return lo;
    }
    splitChild(i) {
        const left = this.kids[i], right = new BNode(), h = M >> 1;
        right.keys = left.keys.splice(h + 1);
        right.vals = left.vals.splice(h + 1);
        if (left.kids) right.kids = left.kids.splice(h + 1);
        this.keys.splice(i, 0, left.keys.pop());
        this.vals.splice(i, 0, left.vals.pop());
        this.kids.splice(i + 1, 0, right);
    }
}
class Ops {
    constructor(capacity) { this.clear(); }
    clear() { this.root = new BNode(); this.live = 0; this.all = 0; }
    locate(key) {
        for (let n = this.root; n; ) {
            const i = n.place(key);
            if (n.keys[i] === key) return [n, i];
            n = n.kids ? n.kids[i] : null;
        }
        return null;
    }
    find(key) {
        const at = this.locate(key);
        return at && at[0].vals[at[1]] !== null ? at[0].vals[at[1]] : -1;
    }
    add(key, value) {
        const at = this.locate(key);
        if (at) {
            if (at[0].vals[at[1]] === null) this.live++;
            at[0].vals[at[1]] = value;
            return;
        }
        if (this.root.keys.length === M) {
            const top = new BNode();
            top.kids = [this.root];
            top.splitChild(0);
            this.root = top;
        }
        let n = this.root;
        while (n.kids) {
            let i = n.place(key);
            if (n.kids[i].keys.length === M) {
                n.splitChild(i);
                if (n.keys[i] < key) i++;
            }
            n = n.kids[i];
        }
        const i = n.place(key);
        n.keys.splice(i, 0, key);
        n.vals.splice(i, 0, value);
        this.live++;
        this.all++;
    }
    remove(key) {
        const at = this.locate(key);
        if (!at || at[0].vals[at[1]] === null) return 0;
        at[0].vals[at[1]] = null;
        if (--this.live * 2 < this.all) {
            const pairs = [];
            const walk = n => {
                for (let i = 0; i <= n.keys.length; i++) {
                    if (n.kids) walk(n.kids[i]);
                    if (i < n.keys.length && n.vals[i] !== null) pairs.push([n.keys[i], n.vals[i]]);
                }
            };
            walk(this.root);
            this.clear();
            for (const [k, v] of pairs) this.add(k, v);
        }
        return 1;
    }
}
