// Correct but slow: an array of pairs, the newest at the end, searched from the front.
type Entry = [key: number, value: number];

class LRUCache {
    private entries: Entry[] = [];

    constructor(private capacity: number) {}

    private take(key: number): Entry | undefined {
        const at = this.entries.findIndex(([other]) => other === key);
        return at < 0 ? undefined : this.entries.splice(at, 1)[0];
    }

    get(key: number): number {
        const entry = this.take(key);
        if (!entry) return -1;
        this.entries.push(entry);
        return entry[1];
    }

    put(key: number, value: number): void {
        this.take(key);
        if (this.entries.length === this.capacity) this.entries.shift();
        this.entries.push([key, value]);
    }
}
