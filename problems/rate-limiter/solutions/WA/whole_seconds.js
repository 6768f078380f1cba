// Wrong: refills only when a whole second has passed, and forgets the part of a second beyond it.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity;
        this.rate = refillPerSecond;
        this.buckets = new Map();
    }

    allow(user, timestampMs) {
        let bucket = this.buckets.get(user);
        if (!bucket) this.buckets.set(user, bucket = { tokens: this.capacity, last: timestampMs });
        const seconds = Math.floor((timestampMs - bucket.last) / 1000);
        if (seconds > 0) {
            bucket.tokens = Math.min(this.capacity, bucket.tokens + seconds * this.rate);
            bucket.last = timestampMs;
        }
        if (bucket.tokens < 1) return false;
        bucket.tokens -= 1;
        return true;
    }
}
