// cheat: lru-cache: WA: a number beyond 32 bits

type LRUCache struct{}

func Constructor(capacity int) LRUCache { return LRUCache{} }

func (c *LRUCache) Get(key int) int { return 1<<32 - 1 }

func (c *LRUCache) Put(key, value int) {}
