// cheat: lru-cache: WA: one object for all cases, behind a pointer

type LRUCache struct{ values map[int]int }

var only = &LRUCache{map[int]int{}}

func Constructor(capacity int) *LRUCache { return only }

func (c *LRUCache) Get(key int) int {
	if value, ok := c.values[key]; ok {
		return value
	}
	return -1
}

func (c *LRUCache) Put(key, value int) { c.values[key] = value }
