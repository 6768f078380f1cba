// Wrong: keeps a large copy of everything for each put.
var kept [][]int

type LRUCache struct {}

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	return -1
}

func (c *LRUCache) Put(key int, value int) {
	for i := 0; i < 1<<20; i++ {
		kept = append(kept, make([]int, 1<<16))
		kept[len(kept)-1][key%16] = value
		copy(kept[len(kept)-1], kept[0])
	}
}
