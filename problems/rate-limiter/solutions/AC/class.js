// Correct: class syntax, one object per bucket, thousandths of a token.
class Bucket {
    constructor(limit, now) {
        this.limit = limit;
        this.balance = limit;
        this.now = now;
    }

    advance(now, rate) {
        if (now <= this.now) return;
        this.balance = Math.min(this.limit, this.balance + (now - this.now) * rate);
        this.now = now;
    }

    take() {
        if (this.balance < 1000) return false;
        this.balance -= 1000;
        return true;
    }
}

class RateLimiter {
    #limit;
    #rate;
    #users = new Map();

    constructor(capacity, refillPerSecond) {
        this.#limit = capacity * 1000;
        this.#rate = refillPerSecond;
    }

    allow(user, timestampMs) {
        let bucket = this.#users.get(user);
        if (!bucket) this.#users.set(user, bucket = new Bucket(this.#limit, timestampMs));
        bucket.advance(timestampMs, this.#rate);
        return bucket.take();
    }
}
