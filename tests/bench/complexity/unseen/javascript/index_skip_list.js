// Label (ordered-index): next O(log n), range O(log n), put O(log n), remove O(log n). A skip list.
class OrderedIndex {
    constructor() {
        this.head = { key: -Infinity, value: 0, next: [null] };
    }

    path(key) {
        const path = new Array(this.head.next.length);
        let at = this.head;
        for (let l = path.length - 1; l >= 0; l--) {
            while (at.next[l] && at.next[l].key < key) at = at.next[l];
            path[l] = at;
        }
        return path;
    }

    first(key) {
        return this.path(key)[0].next[0];
    }

    put(key, value) {
        const path = this.path(key);
        const found = path[0].next[0];
        if (found && found.key === key) {
            found.value = value;
            return false;
        }
        const node = { key, value, next: [] };
        do {
            const l = node.next.length;
            if (l === this.head.next.length) this.head.next.push(null);
            const before = path[l] || this.head;
            node.next.push(before.next[l]);
            before.next[l] = node;
        } while (Math.random() < 0.5);
        return true;
    }

    remove(key) {
        const path = this.path(key);
        const node = path[0].next[0];
        if (!node || node.key !== key) return false;
        node.next.forEach((next, l) => (path[l].next[l] = next));
        while (this.head.next.length > 1 && !this.head.next[this.head.next.length - 1])
            this.head.next.pop();
        return true;
    }

    next(key) {
        const node = this.first(key + 1);
        return node ? [node.key, node.value] : [];
    }

    range(low, high, limit) {
        const out = [];
        let node = this.first(low);
        for (; node && node.key <= high && out.length < limit; node = node.next[0])
            out.push([node.key, node.value]);
        return out;
    }
}
