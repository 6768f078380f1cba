// A module, with names that browsers and libraries have as well.
interface Node { key: number; value: number }
type Entry = Node | undefined;
export default class LRUCache {
    private map: Map<Node['key'], Node>;
    private capacity: number;
    constructor(capacity: number) {
        this.map = new Map();
        this.capacity = capacity;
    }
    get = (key: number): number => {
        const node: Entry = this.map.get(key);
        if (!node) return -1;
        this.map.delete(key);
        this.map.set(key, node);
        return node.value;
    };
    put(key: number, value: number): void {
        this.map.delete(key);
        this.map.set(key, { key, value });
        if (this.map.size > this.capacity)
            this.map.delete(this.map.keys().next().value!);
    }
}
var status = 'ok', name = 'cache', length = 1;
