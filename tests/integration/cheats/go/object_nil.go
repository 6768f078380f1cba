// cheat: lru-cache: RTE: a constructor that returns nil

type LRUCache struct{ value int }

func Constructor(capacity int) *LRUCache { return nil }

func (c *LRUCache) Get(key int) int { return c.value }

func (c *LRUCache) Put(key, value int) { c.value = value }
