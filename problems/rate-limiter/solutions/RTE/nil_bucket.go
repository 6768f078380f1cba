// Wrong: takes every user for known.
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
	b := this.buckets[user]
	if timestampMs > b.time {
		b.balance = min(this.limit, b.balance+(timestampMs-b.time)*this.rate)
		b.time = timestampMs
	}
	if b.balance < 1000 {
		return false
	}
	b.balance -= 1000
	return true
}
