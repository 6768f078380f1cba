// Correct: a treap, by split and merge.
class OrderedIndex {
    constructor() {
        this.root = null;
        this.seed = 1;
    }

    random() {
        this.seed ^= this.seed << 13;
        this.seed ^= this.seed >>> 17;
        this.seed ^= this.seed << 5;
        return this.seed >>> 0;
    }

    /** All keys below @key, and the others. */
    split(node, key) {
        if (node === null) return [null, null];
        if (node.key < key) {
            const [left, right] = this.split(node.right, key);
            node.right = left;
            return [node, right];
        }
        const [left, right] = this.split(node.left, key);
        node.left = right;
        return [left, node];
    }

    merge(left, right) {
        if (left === null) return right;
        if (right === null) return left;
        if (left.rank > right.rank) {
            left.right = this.merge(left.right, right);
            return left;
        }
        right.left = this.merge(left, right.left);
        return right;
    }

    find(key) {
        let node = this.root;
        while (node !== null && node.key !== key) node = key < node.key ? node.left : node.right;
        return node;
    }

    put(key, value) {
        const known = this.find(key);
        if (known !== null) {
            known.value = value;
            return false;
        }
        const [left, right] = this.split(this.root, key);
        const node = { key, value, rank: this.random(), left: null, right: null };
        this.root = this.merge(this.merge(left, node), right);
        return true;
    }

    remove(key) {
        let parent = null;
        let node = this.root;
        while (node !== null && node.key !== key) {
            parent = node;
            node = key < node.key ? node.left : node.right;
        }
        if (node === null) return false;
        const rest = this.merge(node.left, node.right);
        if (parent === null) this.root = rest;
        else if (parent.left === node) parent.left = rest;
        else parent.right = rest;
        return true;
    }

    next(key) {
        let best = null;
        for (let node = this.root; node !== null;) {
            if (node.key > key) {
                best = node;
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return best === null ? [] : [best.key, best.value];
    }

    range(low, high, limit) {
        const found = [];
        const stack = [];
        let node = this.root;
        while (found.length < limit) {
            while (node !== null) {
                if (node.key >= low) {
                    stack.push(node);
                    node = node.left;
                } else {
                    node = node.right;
                }
            }
            if (stack.length === 0) break;
            node = stack.pop();
            if (node.key > high) break;
            found.push([node.key, node.value]);
            node = node.right;
        }
        return found;
    }
}
