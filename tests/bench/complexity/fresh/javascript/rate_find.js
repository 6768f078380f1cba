// Label (rate-limiter): allow O(n). An array of buckets and find().
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity;
        this.refill = refillPerSecond;
        this.buckets = [];
    }
    allow(user, timestampMs) {
        let b = this.buckets.find(b => b.user === user);
        if (!b) {
            b = { user, milli: this.capacity * 1000, at: timestampMs };
            this.buckets.push(b);
        }
        if (timestampMs > b.at) {
            b.milli = Math.min(this.capacity * 1000, b.milli + (timestampMs - b.at) * this.refill);
            b.at = timestampMs;
        }
        if (b.milli < 1000) return false;
        b.milli -= 1000;
        return true;
    }
}
