/** Counters on several shards. Each call is atomic. */
class CounterStore {
    #shards: Map<string, { value: number; before: number }>[];
    #ends: Map<number, string[]>[];
    #now = 0;

    constructor(shards: number) {
        this.#shards = Array.from({ length: shards }, () => new Map<string, { value: number; before: number }>());
        this.#ends = Array.from({ length: shards }, () => new Map<number, string[]>());
    }

    /** The shard on which what belongs to this text is kept. */
    shardOf(text: string): number {
        let value = 2166136261;
        for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 16777619);
        return (value >>> 0) % this.#shards.length;
    }

    /** Adds to a counter, made if it is not there, and returns its new value. */
    add(shard: number, key: string, amount: number, expiresAtMs: number): number {
        let counter = this.#shards[shard].get(key);
        if (counter === undefined) {
            counter = { value: 0, before: 0 };
            this.#shards[shard].set(key, counter);
            const ends = this.#ends[shard];
            if (ends.has(expiresAtMs)) ends.get(expiresAtMs).push(key);
            else ends.set(expiresAtMs, [key]);
        }
        counter.before = counter.value;
        counter.value += amount;
        return counter.value;
    }

    /** What a replica says: it may be behind by the last change. */
    read(shard: number, key: string): number {
        const counter = this.#shards[shard].get(key);
        return counter === undefined ? 0 : counter.before;
    }

    /** Counters that expire at nowMs or before are dropped. */
    advance(nowMs: number): void {
        if (nowMs <= this.#now) return;
        this.#now = nowMs;
        this.#ends.forEach((ends, shard) => {
            for (const [end, keys] of ends) {
                if (end > nowMs) continue;
                for (const key of keys) this.#shards[shard].delete(key);
                ends.delete(end);
            }
        });
    }

    /** The number of counters on a shard. */
    size(shard: number): number {
        return this.#shards[shard].size;
    }
}
