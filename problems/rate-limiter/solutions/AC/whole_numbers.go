// Correct: int for the time as well, values in the map instead of pointers, its own min.
type state struct {
	balance, time int
}

type RateLimiter struct {
	capacity, rate int
	states         map[string]state
}

func Constructor(capacity int, refillPerSecond int) RateLimiter {
	return RateLimiter{capacity * 1000, refillPerSecond, map[string]state{}}
}

func (limiter RateLimiter) Allow(user string, timestampMs int) bool {
	s, ok := limiter.states[user]
	if !ok {
		s = state{limiter.capacity, timestampMs}
	}
	if timestampMs > s.time {
		s.balance = min(limiter.capacity, s.balance+(timestampMs-s.time)*limiter.rate)
		s.time = timestampMs
	}
	allowed := s.balance >= 1000
	if allowed {
		s.balance -= 1000
	}
	limiter.states[user] = s
	return allowed
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
