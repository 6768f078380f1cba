// Wrong: the time moves on only when a request is allowed, so that refusals refill the same time again.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity;
        this.rate = refillPerSecond;
        this.buckets = new Map();
    }

    allow(user, timestampMs) {
        let bucket = this.buckets.get(user);
        if (!bucket) this.buckets.set(user, bucket = { tokens: this.capacity, last: timestampMs });
        const elapsed = Math.max(0, timestampMs - bucket.last);
        bucket.tokens = Math.min(this.capacity, bucket.tokens + elapsed * this.rate / 1000);
        if (bucket.tokens < 1) return false;
        bucket.tokens -= 1;
        bucket.last = Math.max(bucket.last, timestampMs);
        return true;
    }
}
