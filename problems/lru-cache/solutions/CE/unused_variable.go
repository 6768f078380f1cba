// Does not compile: a variable that is declared and not used.
type LRUCache struct {}

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	value := key
	return -1
}

func (c *LRUCache) Put(key int, value int) {
}
