// Answers true to everything, after what a row of the table puts in.
@TOP@
type RateLimiter struct{}

func Constructor(capacity int, refillPerSecond int) RateLimiter {
	return RateLimiter{}
}

func (this *RateLimiter) Allow(user string, timestampMs int64) bool {
    @BODY@
	return true
}
