// Wrong: ends the program in a method, with status 0.
type LRUCache struct {}

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	os.Exit(0)
	return -1
}

func (c *LRUCache) Put(key int, value int) {
}
