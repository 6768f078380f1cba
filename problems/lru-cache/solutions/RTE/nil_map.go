// Wrong: writes into a map that was never made.
type LRUCache struct { values map[int]int }

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	return -1
}

func (c *LRUCache) Put(key int, value int) {
	c.values[key] = value
}
