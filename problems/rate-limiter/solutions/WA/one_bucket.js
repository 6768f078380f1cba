// Wrong: one bucket for all users.
var RateLimiter = function(capacity, refillPerSecond) {
    this.capacity = capacity;
    this.rate = refillPerSecond;
    this.tokens = capacity;
    this.last = 0;
};

RateLimiter.prototype.allow = function(user, timestampMs) {
    if (timestampMs > this.last) {
        this.tokens = Math.min(this.capacity, this.tokens + (timestampMs - this.last) * this.rate / 1000);
        this.last = timestampMs;
    }
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
};
