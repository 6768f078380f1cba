// Wrong: a debug print in a loop that does not end.
type LRUCache struct {}

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	for i := key; ; i++ {
		fmt.Println("looking at", i)
	}
}

func (c *LRUCache) Put(key int, value int) {
}
