// Label (lfu-cache): get O(1), put O(1). Rings of nodes
// by the number of uses, and the least number.
function ring() {
    const r = {};
    r.prev = r.next = r;
    return r;
}

function unlink(node) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
}

class LFUCache {
    constructor(capacity) {
        this.capacity = capacity;
        this.nodes = new Map();
        this.rings = new Map();
        this.least = 0;
    }

    file(node) {
        let r = this.rings.get(node.uses);
        if (!r) this.rings.set(node.uses, (r = ring()));
        node.prev = r.prev;
        node.next = r;
        r.prev.next = node;
        r.prev = node;
    }

    use(node) {
        unlink(node);
        const r = this.rings.get(node.uses);
        if (r.next === r && this.least === node.uses) this.least++;
        node.uses++;
        this.file(node);
    }

    get(key) {
        const node = this.nodes.get(key);
        if (!node) return -1;
        this.use(node);
        return node.value;
    }

    put(key, value) {
        if (this.capacity < 1) return;
        let node = this.nodes.get(key);
        if (node) {
            node.value = value;
            this.use(node);
            return;
        }
        if (this.nodes.size >= this.capacity) {
            const victim = this.rings.get(this.least).next;
            unlink(victim);
            this.nodes.delete(victim.key);
        }
        node = { key, value, uses: 1 };
        this.nodes.set(key, node);
        this.file(node);
        this.least = 1;
    }
}
