// Label (limiter): allow O(1), count O(1). A chain of times and its length; both drop its old end.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.windowMs = windowMs;
        this.oldest = this.newest = null;
        this.length = 0;
    }

    drop(now) {
        while (this.oldest && now - this.oldest.time >= this.windowMs) {
            this.oldest = this.oldest.next;
            this.length--;
        }
    }

    allow(timestampMs) {
        this.drop(timestampMs);
        if (this.length >= this.limit) return false;
        const hit = { time: timestampMs, next: null };
        if (this.oldest) this.newest.next = hit;
        else this.oldest = hit;
        this.newest = hit;
        this.length++;
        return true;
    }

    count(timestampMs) {
        this.drop(timestampMs);
        return this.length;
    }
}
