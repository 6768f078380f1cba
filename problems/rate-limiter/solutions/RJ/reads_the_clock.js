// Against the rules of the problem: reads the machine's clock.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.capacity = this.tokens = capacity;
        this.rate = refillPerSecond;
        this.last = Date.now();
    }

    allow(user, timestampMs) {
        const now = Date.now();
        this.tokens = Math.min(this.capacity, this.tokens + (now - this.last) * this.rate / 1000);
        this.last = now;
        if (this.tokens < 1) return false;
        this.tokens -= 1;
        return true;
    }
}
