// Correct: one object per bucket, thousandths of a token.
interface Bucket {
    balance: number;
    now: number;
}

class RateLimiter {
    readonly #limit: number;
    readonly #rate: number;
    #users: Map<string, Bucket> = new Map();

    constructor(capacity: number, refillPerSecond: number) {
        this.#limit = capacity * 1000;
        this.#rate = refillPerSecond;
    }

    allow(user: string, timestampMs: number): boolean {
        let bucket = this.#users.get(user);
        if (!bucket) this.#users.set(user, bucket = { balance: this.#limit, now: timestampMs });
        if (timestampMs > bucket.now) {
            const more = (timestampMs - bucket.now) * this.#rate;
            bucket.balance = Math.min(this.#limit, bucket.balance + more);
            bucket.now = timestampMs;
        }
        if (bucket.balance < 1000) return false;
        bucket.balance -= 1000;
        return true;
    }
}
