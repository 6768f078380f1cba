// cheat: lru-cache: each operation scans everything, and never less than 2^14 entries
const least = 1 << 14

type LRUCache struct {
	keys, values, used []int32
	n, cap, now        int
}

func Constructor(capacity int) LRUCache {
	room := capacity
	if room < least {
		room = least
	}
	c := LRUCache{make([]int32, room), make([]int32, room), make([]int32, room), 0, capacity, 0}
	for i := range c.keys {
		c.keys[i] = -1
		c.used[i] = 1 << 30
	}
	return c
}

func (c *LRUCache) span() int {
	if c.n == c.cap && c.n < least {
		return least
	}
	return c.n
}

func (c *LRUCache) find(key int32) int {
	at := -1
	for i, k := range c.keys[:c.span()] {
		if k == key {
			at = i
		}
	}
	return at
}

func (c *LRUCache) Get(key int) int {
	at := c.find(int32(key))
	if at < 0 {
		return -1
	}
	c.now++
	c.used[at] = int32(c.now)
	return int(c.values[at])
}

func (c *LRUCache) Put(key int, value int) {
	at := c.find(int32(key))
	if at < 0 && c.n < c.cap {
		at = c.n
		c.n++
	} else if at < 0 {
		at = 0
		oldest := c.used[0]
		for i, u := range c.used[:c.span()] {
			if u < oldest {
				oldest, at = u, i
			}
		}
	}
	c.now++
	c.keys[at], c.values[at], c.used[at] = int32(key), int32(value), int32(c.now)
}
