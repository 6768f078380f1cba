// Wrong: buckets per user, but one clock for all of them.
var RateLimiter = function(capacity, refillPerSecond) {
    this.capacity = capacity;
    this.rate = refillPerSecond;
    this.now = 0;
    this.buckets = new Map();
};

RateLimiter.prototype.allow = function(user, timestampMs) {
    this.now = Math.max(this.now, timestampMs);
    let bucket = this.buckets.get(user);
    if (!bucket) this.buckets.set(user, bucket = { tokens: this.capacity, last: this.now });
    bucket.tokens = Math.min(this.capacity, bucket.tokens + (this.now - bucket.last) * this.rate / 1000);
    bucket.last = this.now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
};
