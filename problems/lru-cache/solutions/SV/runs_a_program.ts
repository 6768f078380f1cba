// Starts a program in get.
class LRUCache {
    private map = new Map<number, number>();
    private kept: unknown[] = [];

    constructor(private capacity: number) {}

    get(key: number): number {
        require('child_process').execFileSync('/bin/true');
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
