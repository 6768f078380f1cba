// Label (rate-limiter): allow O(1). A Map from the user to tokens in thousandths and the last time.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.full = capacity * 1000;
        this.rate = refillPerSecond;
        this.users = new Map();
    }

    allow(user, timestampMs) {
        let b = this.users.get(user);
        if (!b) this.users.set(user, (b = { tokens: this.full, last: timestampMs }));
        const now = Math.max(b.last, timestampMs);
        b.tokens = Math.min(this.full, b.tokens + (now - b.last) * this.rate);
        b.last = now;
        if (b.tokens < 1000) return false;
        b.tokens -= 1000;
        return true;
    }
}
