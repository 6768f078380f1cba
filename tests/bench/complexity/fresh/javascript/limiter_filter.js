// Label (limiter): allow O(n), count O(n). filter() in each call.
class Limiter {
    constructor(limit, windowMs) { this.limit = limit; this.windowMs = windowMs; this.hits = []; }
    count(timestampMs) {
        this.hits = this.hits.filter(t => t > timestampMs - this.windowMs);
        return this.hits.length;
    }
    allow(timestampMs) {
        if (this.count(timestampMs) >= this.limit) return false;
        this.hits.push(timestampMs);
        return true;
    }
}
