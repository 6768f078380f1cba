// Correct: a Map of nodes in a doubly linked list with a sentinel.
class CacheNode {
    previous: CacheNode = this;
    next: CacheNode = this;

    constructor(public readonly key: number, public value: number) {}
}

class LRUCache {
    private readonly nodes = new Map<number, CacheNode>();
    private readonly end = new CacheNode(0, 0);

    constructor(private readonly capacity: number) {}

    get(key: number): number {
        const node = this.nodes.get(key);
        if (node === undefined) return -1;
        this.unlink(node);
        this.append(node);
        return node.value;
    }

    put(key: number, value: number): void {
        let node = this.nodes.get(key);
        if (node !== undefined) {
            node.value = value;
            this.unlink(node);
        } else {
            if (this.nodes.size === this.capacity) {
                this.nodes.delete(this.end.next.key);
                this.unlink(this.end.next);
            }
            node = new CacheNode(key, value);
            this.nodes.set(key, node);
        }
        this.append(node);
    }

    private unlink(node: CacheNode): void {
        node.previous.next = node.next;
        node.next.previous = node.previous;
    }

    private append(node: CacheNode): void {
        node.previous = this.end.previous;
        node.next = this.end;
        this.end.previous.next = node;
        this.end.previous = node;
    }
}
