// Label (limiter): allow O(n), count O(n). splice takes the front off; count filters.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.windowMs = windowMs;
        this.times = [];
    }

    allow(timestampMs) {
        const from = this.times.findIndex((t) => t > timestampMs - this.windowMs);
        this.times.splice(0, from < 0 ? this.times.length : from);
        if (this.times.length >= this.limit) return false;
        this.times.push(timestampMs);
        return true;
    }

    count(timestampMs) {
        return this.times.filter((t) => t > timestampMs - this.windowMs).length;
    }
}
