// Wrong: the map is outside of the class, so that an object finds what the one before it left.
const shared = new Map<number, number>();

class LRUCache {
    constructor(private capacity: number) {}

    get(key: number): number {
        const value = shared.get(key);
        if (value === undefined) return -1;
        shared.delete(key);
        shared.set(key, value);
        return value;
    }

    put(key: number, value: number): void {
        shared.delete(key);
        shared.set(key, value);
        if (shared.size > this.capacity) shared.delete(shared.keys().next().value);
    }
}
