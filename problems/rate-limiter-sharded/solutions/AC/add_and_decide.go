// Correct: one add, and the decision by what it returns.
type ShardedRateLimiter struct {
	limit, window, now int64
	store              *CounterStore
	offsets            map[int]int64
}

func Constructor(limit int, windowMs int64, shards int) ShardedRateLimiter {
	return ShardedRateLimiter{int64(limit), windowMs, 0, NewCounterStore(shards), map[int]int64{}}
}

func (this *ShardedRateLimiter) Sync(server int, localMs int64, storeMs int64) {
	this.offsets[server] = storeMs - localMs
	this.now = max(this.now, storeMs)
}

func (this *ShardedRateLimiter) Allow(server int, localMs int64, user string) bool {
	time := localMs + this.offsets[server]
	this.now = max(this.now, time)
	number := time / this.window
	if number < this.now/this.window-1 {
		return false
	}
	this.store.Advance(this.now)
	key := fmt.Sprintf("%d:%s", number, user)
	return this.store.Add(this.store.ShardOf(user), key, 1, (number+2)*this.window) <= this.limit
}

func (this *ShardedRateLimiter) Counters(shard int) int {
	this.store.Advance(this.now)
	return this.store.Size(shard)
}
