// Label (limiter): allow O(1), count O(n). A ring in a typed array; count goes through all of it.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.times = new Float64Array(limit).fill(-Infinity);
        this.next = 0;
    }
    allow(t) {
        if (t - this.times[this.next] < this.window) return false;
        this.times[this.next] = t;
        this.next = (this.next + 1) % this.limit;
        return true;
    }
    count(t) {
        let n = 0;
        for (let i = 0; i < this.limit; i++) if (t - this.times[i] < this.window) n++;
        return n;
    }
}
