// Correct: a VecDeque of counted times per user.
use std::collections::{HashMap, VecDeque};

struct SlidingWindowLimiter {
    limit: usize,
    window: i64,
    users: HashMap<String, (VecDeque<i64>, i64)>,
}

impl SlidingWindowLimiter {
    fn new(limit: i32, window_ms: i64) -> Self {
        Self { limit: limit as usize, window: window_ms, users: HashMap::new() }
    }

    fn enter(&mut self, user: String, time: i64) -> (&mut VecDeque<i64>, i64) {
        let window = self.window;
        let (log, latest) = self.users.entry(user).or_insert((VecDeque::new(), 0));
        *latest = time.max(*latest);
        while matches!(log.front(), Some(&first) if *latest - first >= window) {
            log.pop_front();
        }
        (log, *latest)
    }

    fn allow(&mut self, user: String, timestamp_ms: i64) -> bool {
        let limit = self.limit;
        let (log, now) = self.enter(user, timestamp_ms);
        if log.len() >= limit {
            return false;
        }
        log.push_back(now);
        true
    }

    fn retry_after(&mut self, user: String, timestamp_ms: i64) -> i64 {
        let (limit, window) = (self.limit, self.window);
        let (log, now) = self.enter(user, timestamp_ms);
        if log.len() < limit {
            return 0;
        }
        log[0] + window - now
    }
}
