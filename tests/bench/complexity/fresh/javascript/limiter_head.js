// Label (limiter): allow O(1), count O(1). An array with an index of its first; it is cut when half of it is behind.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.windowMs = windowMs;
        this.log = [];
        this.head = 0;
    }
    drop(now) {
        while (this.head < this.log.length && this.log[this.head] <= now - this.windowMs) this.head++;
        if (this.head > 1024 && this.head * 2 > this.log.length) {
            this.log = this.log.slice(this.head);
            this.head = 0;
        }
    }
    allow(timestampMs) {
        this.drop(timestampMs);
        if (this.log.length - this.head >= this.limit) return false;
        this.log.push(timestampMs);
        return true;
    }
    count(timestampMs) {
        this.drop(timestampMs);
        return this.log.length - this.head;
    }
}
