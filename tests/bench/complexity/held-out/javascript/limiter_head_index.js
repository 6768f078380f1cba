// Label (limiter): allow O(1), count O(1). An array with the index of its first live time.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.times = [];
        this.head = 0;
    }
    drop(now) {
        while (this.head < this.times.length && this.times[this.head] <= now - this.window)
            this.head++;
    }
    allow(now) {
        this.drop(now);
        if (this.times.length - this.head >= this.limit)
            return false;
        this.times.push(now);
        return true;
    }
    count(now) {
        this.drop(now);
        return this.times.length - this.head;
    }
}
