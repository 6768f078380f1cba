// Wrong: wants more than one token where exactly one is enough.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity * 1000;
        this.rate = refillPerSecond;
        this.buckets = new Map();
    }

    allow(user, timestampMs) {
        let bucket = this.buckets.get(user);
        if (!bucket) this.buckets.set(user, bucket = { balance: this.capacity, last: timestampMs });
        const now = Math.max(bucket.last, timestampMs);
        bucket.balance = Math.min(this.capacity, bucket.balance + (now - bucket.last) * this.rate);
        bucket.last = now;
        if (bucket.balance <= 1000) return false;
        bucket.balance -= 1000;
        return true;
    }
}
