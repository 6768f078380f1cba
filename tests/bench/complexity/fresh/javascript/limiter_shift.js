// Label (limiter): allow O(n). shift() of what is old. V8 moves the rest of an array from about 2^14 elements on.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.windowMs = windowMs;
        this.queue = [];
    }
    clean(now) {
        while (this.queue.length > 0 && this.queue[0] <= now - this.windowMs) {
            this.queue.shift();
        }
    }
    allow(timestampMs) {
        this.clean(timestampMs);
        if (this.queue.length >= this.limit) return false;
        this.queue.push(timestampMs);
        return true;
    }
    count(timestampMs) {
        this.clean(timestampMs);
        return this.queue.length;
    }
}
