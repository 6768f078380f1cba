// Label (rate-limiter): allow O(1). An object without a prototype.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.max = capacity * 1000;
        this.rate = refillPerSecond;
        this.users = Object.create(null);
    }
    allow(user, timestampMs) {
        const u = this.users[user] ?? (this.users[user] = { have: this.max, seen: timestampMs });
        if (timestampMs > u.seen) {
            u.have = Math.min(this.max, u.have + (timestampMs - u.seen) * this.rate);
            u.seen = timestampMs;
        }
        if (u.have < 1000) return false;
        u.have -= 1000;
        return true;
    }
}
