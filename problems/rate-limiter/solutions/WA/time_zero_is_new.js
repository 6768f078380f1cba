// Wrong: a bucket whose time is 0 is taken for a new one and filled again.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = capacity;
        this.rate = refillPerSecond;
        this.tokens = new Map();
        this.last = new Map();
    }

    allow(user, timestampMs) {
        if (!this.last.get(user)) {
            this.last.set(user, timestampMs);
            this.tokens.set(user, this.capacity);
        }
        const now = Math.max(this.last.get(user), timestampMs);
        const refill = (now - this.last.get(user)) * this.rate / 1000;
        let tokens = Math.min(this.capacity, this.tokens.get(user) + refill);
        const allowed = tokens >= 1;
        if (allowed) tokens -= 1;
        this.tokens.set(user, tokens);
        this.last.set(user, now);
        return allowed;
    }
}
