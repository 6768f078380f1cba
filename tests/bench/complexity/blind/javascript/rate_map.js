// Label (rate-limiter): allow O(1). A Map of buckets.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.full = capacity * 1000;
        this.rate = refillPerSecond;
        this.m = new Map();
    }
    allow(user, t) {
        let b = this.m.get(user);
        if (!b) this.m.set(user, b = { milli: this.full, at: t });
        if (t > b.at) {
            b.milli = Math.min(this.full, b.milli + (t - b.at) * this.rate);
            b.at = t;
        }
        if (b.milli < 1000) return false;
        b.milli -= 1000;
        return true;
    }
}
