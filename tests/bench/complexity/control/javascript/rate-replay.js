// Label (rate-limiter): allow O(n). The requests of a user are all kept, and the balance is worked out from the first of them on.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.full = capacity * 1000;
        this.rate = refillPerSecond;
        this.history = new Map();
    }
    allow(user, timestampMs) {
        if (!this.history.has(user)) this.history.set(user, []);
        const times = this.history.get(user);
        times.push(timestampMs);
        let balance = this.full, now = times[0], allowed = false;
        for (const t of times) {
            if (t > now) {
                balance = Math.min(this.full, balance + (t - now) * this.rate);
                now = t;
            }
            allowed = balance >= 1000;
            if (allowed) balance -= 1000;
        }
        return allowed;
    }
}
