package main

// Counters on several shards. Each call is atomic.
type CounterStore struct {
	shards []map[string]*storeCounter
	ends   []map[int64][]string
	now    int64
}

type storeCounter struct {
	value, before int64
}

func NewCounterStore(shards int) *CounterStore {
	store := &CounterStore{}
	for i := 0; i < shards; i++ {
		store.shards = append(store.shards, map[string]*storeCounter{})
		store.ends = append(store.ends, map[int64][]string{})
	}
	return store
}

// The shard on which what belongs to this text is kept.
func (s *CounterStore) ShardOf(text string) int {
	value := uint32(2166136261)
	for i := 0; i < len(text); i++ {
		value = (value ^ uint32(text[i])) * 16777619
	}
	return int(value % uint32(len(s.shards)))
}

// Adds to a counter, made if it is not there, and returns its new value.
func (s *CounterStore) Add(shard int, key string, amount int64, expiresAtMs int64) int64 {
	counter, ok := s.shards[shard][key]
	if !ok {
		counter = &storeCounter{}
		s.shards[shard][key] = counter
		s.ends[shard][expiresAtMs] = append(s.ends[shard][expiresAtMs], key)
	}
	counter.before = counter.value
	counter.value += amount
	return counter.value
}

// What a replica says: it may be behind by the last change.
func (s *CounterStore) Read(shard int, key string) int64 {
	if counter, ok := s.shards[shard][key]; ok {
		return counter.before
	}
	return 0
}

// Counters that expire at nowMs or before are dropped.
func (s *CounterStore) Advance(nowMs int64) {
	if nowMs <= s.now {
		return
	}
	s.now = nowMs
	for shard, ends := range s.ends {
		for end, keys := range ends {
			if end > nowMs {
				continue
			}
			for _, key := range keys {
				delete(s.shards[shard], key)
			}
			delete(ends, end)
		}
	}
}

// The number of counters on a shard.
func (s *CounterStore) Size(shard int) int {
	return len(s.shards[shard])
}
