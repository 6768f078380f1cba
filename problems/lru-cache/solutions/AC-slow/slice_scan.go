// Right but slow: a slice in order of use, scanned for each key.
type LRUCache struct {
	capacity int
	entries  [][2]int
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity: capacity}
}

func (c *LRUCache) find(key int) int {
	for i, entry := range c.entries {
		if entry[0] == key {
			return i
		}
	}
	return -1
}

func (c *LRUCache) Get(key int) int {
	at := c.find(key)
	if at < 0 {
		return -1
	}
	entry := c.entries[at]
	c.entries = append(append(c.entries[:at], c.entries[at+1:]...), entry)
	return entry[1]
}

func (c *LRUCache) Put(key int, value int) {
	if at := c.find(key); at >= 0 {
		c.entries = append(c.entries[:at], c.entries[at+1:]...)
	} else if len(c.entries) == c.capacity {
		c.entries = c.entries[1:]
	}
	c.entries = append(c.entries, [2]int{key, value})
}
