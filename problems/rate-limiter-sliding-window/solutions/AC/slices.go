// Correct: a slice of counted times per user, cut off at the front.
type userLog struct {
	times  []int64
	latest int64
}

type SlidingWindowLimiter struct {
	limit  int
	window int64
	users  map[string]*userLog
}

func Constructor(limit int, windowMs int64) SlidingWindowLimiter {
	return SlidingWindowLimiter{limit, windowMs, map[string]*userLog{}}
}

func (this *SlidingWindowLimiter) enter(user string, time int64) *userLog {
	u, ok := this.users[user]
	if !ok {
		u = &userLog{}
		this.users[user] = u
	}
	if time > u.latest {
		u.latest = time
	}
	for len(u.times) > 0 && u.latest-u.times[0] >= this.window {
		u.times = u.times[1:]
	}
	return u
}

func (this *SlidingWindowLimiter) Allow(user string, timestampMs int64) bool {
	u := this.enter(user, timestampMs)
	if len(u.times) >= this.limit {
		return false
	}
	u.times = append(u.times, u.latest)
	return true
}

func (this *SlidingWindowLimiter) RetryAfter(user string, timestampMs int64) int64 {
	u := this.enter(user, timestampMs)
	if len(u.times) < this.limit {
		return 0
	}
	return u.times[0] + this.window - u.latest
}
