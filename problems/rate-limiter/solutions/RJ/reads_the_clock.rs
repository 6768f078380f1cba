// Against the rules: the time of the machine instead of the one that is passed in.
use std::collections::HashMap;

struct RateLimiter {
    limit: i64,
    rate: i64,
    buckets: HashMap<String, (i64, i64)>,
}

impl RateLimiter {
    fn new(capacity: i32, refill_per_second: i32) -> Self {
        let (limit, rate) = (capacity as i64 * 1000, refill_per_second as i64);
        Self { limit, rate, buckets: HashMap::new() }
    }

    fn allow(&mut self, user: String, timestamp_ms: i64) -> bool {
        let timestamp_ms = std::time::SystemTime::now().elapsed().unwrap().as_millis() as i64;
        let (balance, time) = self.buckets.entry(user).or_insert((self.limit, timestamp_ms));
        if timestamp_ms > *time {
            *balance = self.limit.min(*balance + (timestamp_ms - *time) * self.rate);
            *time = timestamp_ms;
        }
        if *balance < 1000 {
            return false;
        }
        *balance -= 1000;
        true
    }
}
