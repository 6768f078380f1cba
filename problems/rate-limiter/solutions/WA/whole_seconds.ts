// Wrong: only whole seconds refill.
class RateLimiter {
    private users = new Map<string, { tokens: number; now: number }>();

    constructor(private capacity: number, private refillPerSecond: number) {}

    allow(user: string, timestampMs: number): boolean {
        const bucket = this.users.get(user) ?? { tokens: this.capacity, now: timestampMs };
        this.users.set(user, bucket);
        const seconds = Math.floor((timestampMs - bucket.now) / 1000);
        if (seconds > 0) {
            bucket.tokens = Math.min(this.capacity, bucket.tokens + seconds * this.refillPerSecond);
            bucket.now = timestampMs;
        }
        if (bucket.tokens < 1) return false;
        bucket.tokens--;
        return true;
    }
}
