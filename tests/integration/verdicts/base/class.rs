// Answers true to everything, after what a row of the table puts in.
@TOP@
struct RateLimiter;

impl RateLimiter {
    fn new(capacity: i32, refill_per_second: i32) -> Self {
        RateLimiter
    }

    fn allow(&mut self, user: String, timestamp_ms: i64) -> bool {
        @BODY@
        true
    }
}
