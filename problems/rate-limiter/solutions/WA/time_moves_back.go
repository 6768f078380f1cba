// Wrong: a request that comes late sets the clock back, and the time is paid for twice.
type bucket struct {
	balance, time int64
}

type RateLimiter struct {
	limit, rate int64
	buckets     map[string]*bucket
}

func Constructor(capacity int, refillPerSecond int) RateLimiter {
	return RateLimiter{int64(capacity) * 1000, int64(refillPerSecond), make(map[string]*bucket)}
}

func (this *RateLimiter) Allow(user string, timestampMs int64) bool {
	b, ok := this.buckets[user]
	if !ok {
		b = &bucket{this.limit, timestampMs}
		this.buckets[user] = b
	}
	if timestampMs > b.time {
		b.balance = min(this.limit, b.balance+(timestampMs-b.time)*this.rate)
	}
	b.time = timestampMs
	if b.balance < 1000 {
		return false
	}
	b.balance -= 1000
	return true
}
