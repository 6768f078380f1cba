// Label (limiter): allow O(log n), count O(log n). Nothing is thrown away; the first that counts is
// found by halving.
class Limiter {
    constructor(limit, windowMs) { this.limit = limit; this.window = windowMs; this.log = []; }
    count(t) {
        let lo = 0, hi = this.log.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (this.log[mid] <= t - this.window) lo = mid + 1; else hi = mid;
        }
        return this.log.length - lo;
    }
    allow(t) {
        if (this.count(t) >= this.limit) return false;
        this.log.push(t);
        return true;
    }
}
