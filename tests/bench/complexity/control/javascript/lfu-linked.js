// Label (lfu-cache): get O(1), put O(1). Linked groups of equal use, each a linked ring of entries.
class Ring {
    constructor() { this.prev = this.next = this; }
    after(node) {
        node.prev = this; node.next = this.next;
        this.next.prev = node; this.next = node;
    }
    leave() { this.prev.next = this.next; this.next.prev = this.prev; this.prev = this.next = this; }
    get empty() { return this.next === this; }
}
class Group extends Ring {
    constructor(uses) { super(); this.uses = uses; this.items = new Ring(); }
}
class Item extends Ring {
    constructor(key, value) { super(); this.key = key; this.value = value; this.group = null; }
}
class LFUCache {
    constructor(capacity) { this.capacity = capacity; this.map = new Map(); this.groups = new Group(0); }
    enter(item, before, uses) {
        let g = before.next;
        if (g === this.groups || g.uses !== uses) { g = new Group(uses); before.after(g); }
        item.group = g;
        g.items.prev.after(item);
    }
    use(item) {
        const g = item.group;
        item.leave();
        this.enter(item, g, g.uses + 1);
        if (g.items.empty) g.leave();
        return item.value;
    }
    get(key) {
        const item = this.map.get(key);
        return item === undefined ? -1 : this.use(item);
    }
    put(key, value) {
        let item = this.map.get(key);
        if (item) { item.value = value; this.use(item); return; }
        if (this.capacity < 1) return;
        if (this.map.size >= this.capacity) {
            const g = this.groups.next, old = g.items.next;
            old.leave();
            if (g.items.empty) g.leave();
            this.map.delete(old.key);
        }
        item = new Item(key, value);
        this.map.set(key, item);
        this.enter(item, this.groups, 1);
    }
}
