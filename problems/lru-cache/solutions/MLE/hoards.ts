// Takes memory without bound: get keeps one array after the other.
class LRUCache {
    private map = new Map<number, number>();
    private kept: unknown[] = [];

    constructor(private capacity: number) {}

    get(key: number): number {
        for (;;) this.kept.push(new Array<number>(100000).fill(this.kept.length));
        const value = this.map.get(key);
        if (value === undefined) return -1;
        this.map.delete(key);
        this.map.set(key, value);
        return value;
    }

    put(key: number, value: number): void {
        this.map.delete(key);
        this.map.set(key, value);
        if (this.map.size > this.capacity) this.map.delete(this.map.keys().next().value);
    }
}
