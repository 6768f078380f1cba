// Right but slow: a slice of users, scanned for each request.
type bucket struct {
	user          string
	balance, time int64
}

type RateLimiter struct {
	limit, rate int64
	buckets     []bucket
}

func Constructor(capacity int, refillPerSecond int) RateLimiter {
	return RateLimiter{limit: int64(capacity) * 1000, rate: int64(refillPerSecond)}
}

func (r *RateLimiter) Allow(user string, timestampMs int64) bool {
	at := 0
	for at < len(r.buckets) && r.buckets[at].user != user {
		at++
	}
	if at == len(r.buckets) {
		r.buckets = append(r.buckets, bucket{user, r.limit, timestampMs})
	}
	b := &r.buckets[at]
	if timestampMs > b.time {
		b.balance = min(r.limit, b.balance+(timestampMs-b.time)*r.rate)
		b.time = timestampMs
	}
	if b.balance < 1000 {
		return false
	}
	b.balance -= 1000
	return true
}
