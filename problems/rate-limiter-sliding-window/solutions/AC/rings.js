// Correct: a ring of times per user that doubles when it is full.
class Ring {
    constructor() {
        this.items = new Array(8).fill(0);
        this.first = 0;
        this.size = 0;
        this.latest = 0;
    }

    push(time) {
        if (this.size === this.items.length) {
            const items = new Array(2 * this.size).fill(0);
            for (let i = 0; i < this.size; i++) items[i] = this.items[(this.first + i) % this.size];
            this.items = items;
            this.first = 0;
        }
        this.items[(this.first + this.size++) % this.items.length] = time;
    }

    dropUpTo(time) {
        while (this.size > 0 && this.items[this.first] <= time) {
            this.first = (this.first + 1) % this.items.length;
            this.size--;
        }
    }
}

class SlidingWindowLimiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.users = new Map();
    }

    enter(user, time) {
        let ring = this.users.get(user);
        if (ring === undefined) this.users.set(user, ring = new Ring());
        ring.latest = Math.max(ring.latest, time);
        ring.dropUpTo(ring.latest - this.window);
        return ring;
    }

    allow(user, timestampMs) {
        const ring = this.enter(user, timestampMs);
        if (ring.size >= this.limit) return false;
        ring.push(ring.latest);
        return true;
    }

    retryAfter(user, timestampMs) {
        const ring = this.enter(user, timestampMs);
        return ring.size < this.limit ? 0 : ring.items[ring.first] + this.window - ring.latest;
    }
}
