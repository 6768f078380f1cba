// Correct: one add, and the decision by what it returns; the given class has types.
class ShardedRateLimiter {
    private readonly store: CounterStore;
    private readonly offsets: Map<number, number> = new Map();
    private now: number = 0;

    constructor(private limit: number, private windowMs: number, shards: number) {
        this.store = new CounterStore(shards);
    }

    private tick(time: number): void {
        if (time > this.now) this.now = time;
        this.store.advance(this.now);
    }

    sync(server: number, localMs: number, storeMs: number): void {
        this.offsets.set(server, storeMs - localMs);
        this.tick(storeMs);
    }

    allow(server: number, localMs: number, user: string): boolean {
        const time: number = localMs + (this.offsets.get(server) ?? 0);
        this.tick(time);
        const number = Math.floor(time / this.windowMs);
        if (number < Math.floor(this.now / this.windowMs) - 1) return false;
        const ends = (number + 2) * this.windowMs;
        return this.store.add(this.store.shardOf(user), number + ':' + user, 1, ends) <= this.limit;
    }

    counters(shard: number): number {
        return this.store.size(shard);
    }
}
