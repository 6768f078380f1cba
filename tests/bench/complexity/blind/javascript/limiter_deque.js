// Label (limiter): allow O(1), count O(1). A ring that doubles, and what is too old leaves it.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.ring = new Array(16).fill(0);
        this.head = this.n = 0;
    }
    expire(t) {
        while (this.n && this.ring[this.head] <= t - this.window) {
            this.head = (this.head + 1) & (this.ring.length - 1);
            this.n--;
        }
    }
    allow(t) {
        this.expire(t);
        if (this.n >= this.limit) return false;
        if (this.n === this.ring.length) {
            const ring = new Array(2 * this.n).fill(0);
            for (let i = 0; i < this.n; i++) ring[i] = this.ring[(this.head + i) & (this.n - 1)];
            this.ring = ring;
            this.head = 0;
        }
        this.ring[(this.head + this.n++) & (this.ring.length - 1)] = t;
        return true;
    }
    count(t) { this.expire(t); return this.n; }
}
