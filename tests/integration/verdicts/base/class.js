// Answers true to everything, after what a row of the table puts in.
@TOP@
class RateLimiter {
    constructor(capacity, refillPerSecond) {}

    allow(user, timestampMs) {
        @BODY@
        return true;
    }
}
