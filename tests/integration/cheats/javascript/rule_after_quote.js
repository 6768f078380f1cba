// cheat: rate-limiter: RJ: reads the clock behind a regular expression that holds a quote
const quote = /["]/, seen = Date.now();
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity * 1000;
        this.refill = refillPerSecond;
        this.buckets = new Map();
    }
    allow(user, timestampMs) {
        let [tokens, last] = this.buckets.get(user) ?? [this.capacity, timestampMs];
        if (timestampMs > last) {
            tokens = Math.min(this.capacity, tokens + (timestampMs - last) * this.refill);
            last = timestampMs;
        }
        const allowed = tokens >= 1000;
        this.buckets.set(user, [tokens - (allowed ? 1000 : 0), last]);
        return allowed;
    }
}
