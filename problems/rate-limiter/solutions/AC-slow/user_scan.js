// Correct but O(users): an array of buckets, Array.find for each call.
var RateLimiter = function(capacity, refillPerSecond) {
    this.cap = capacity * 1000;
    this.rate = refillPerSecond;
    this.buckets = [];
};

RateLimiter.prototype.allow = function(user, timestampMs) {
    let bucket = this.buckets.find(b => b.user === user);
    if (!bucket) {
        bucket = { user, balance: this.cap, time: timestampMs };
        this.buckets.push(bucket);
    }
    if (timestampMs > bucket.time) {
        bucket.balance = Math.min(this.cap, bucket.balance + (timestampMs - bucket.time) * this.rate);
        bucket.time = timestampMs;
    }
    if (bucket.balance < 1000) return false;
    bucket.balance -= 1000;
    return true;
};
