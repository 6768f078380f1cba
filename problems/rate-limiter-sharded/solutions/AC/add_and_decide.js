// Correct: one add, and the decision by what it returns.
class ShardedRateLimiter {
    constructor(limit, windowMs, shards) {
        this.limit = limit;
        this.window = windowMs;
        this.store = new CounterStore(shards);
        this.offsets = new Map();
        this.now = 0;
    }

    tick(time) {
        this.now = Math.max(this.now, time);
        this.store.advance(this.now);
    }

    sync(server, localMs, storeMs) {
        this.offsets.set(server, storeMs - localMs);
        this.tick(storeMs);
    }

    allow(server, localMs, user) {
        const time = localMs + (this.offsets.get(server) ?? 0);
        this.tick(time);
        const number = Math.floor(time / this.window);
        if (number < Math.floor(this.now / this.window) - 1) return false;
        const count = this.store.add(this.store.shardOf(user), `${number}:${user}`, 1,
                                     (number + 2) * this.window);
        return count <= this.limit;
    }

    counters(shard) {
        return this.store.size(shard);
    }
}
