// Correct: constructor function and prototype method, a Map of buckets in tokens.
/**
 * @param {number} capacity
 * @param {number} refillPerSecond
 */
var RateLimiter = function(capacity, refillPerSecond) {
    this.capacity = capacity;
    this.rate = refillPerSecond;
    this.buckets = new Map();
};

/** 
 * @param {string} user 
 * @param {number} timestampMs
 * @return {boolean}
 */
RateLimiter.prototype.allow = function(user, timestampMs) {
    if (!this.buckets.has(user)) {
        this.buckets.set(user, { tokens: this.capacity, last: timestampMs });
    }
    const bucket = this.buckets.get(user);
    if (timestampMs > bucket.last) {
        bucket.tokens = Math.min(this.capacity, bucket.tokens + (timestampMs - bucket.last) * this.rate / 1000);
        bucket.last = timestampMs;
    }
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
};

/** 
 * Your RateLimiter object will be instantiated and called as such:
 * var obj = new RateLimiter(capacity, refillPerSecond)
 * var param_1 = obj.allow(user,timestampMs)
 */
