// Label (rate-limiter): allow O(n). An array sorted by name: known ones by halving, new ones by
// splice in the middle.
class RateLimiter {
    constructor(capacity, refillPerSecond) {
        this.full = capacity * 1000;
        this.rate = refillPerSecond;
        this.names = [];
        this.buckets = [];
    }
    allow(user, t) {
        let lo = 0, hi = this.names.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (this.names[mid] < user) lo = mid + 1; else hi = mid;
        }
        if (this.names[lo] !== user) {
            this.names.splice(lo, 0, user);
            this.buckets.splice(lo, 0, { milli: this.full, at: t });
        }
        const b = this.buckets[lo];
        if (t > b.at) {
            b.milli = Math.min(this.full, b.milli + (t - b.at) * this.rate);
            b.at = t;
        }
        if (b.milli < 1000) return false;
        b.milli -= 1000;
        return true;
    }
}
