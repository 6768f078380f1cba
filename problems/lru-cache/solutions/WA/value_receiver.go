// Wrong: the methods work on a copy of the cache, so none is ever seen as full.
type LRUCache struct {
	capacity, count int
	values          map[int]int
	order           *list.List
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity, 0, map[int]int{}, list.New()}
}

func (c LRUCache) Get(key int) int {
	if value, ok := c.values[key]; ok {
		return value
	}
	return -1
}

func (c LRUCache) Put(key int, value int) {
	if _, ok := c.values[key]; !ok {
		if c.count == c.capacity {
			delete(c.values, c.order.Remove(c.order.Front()).(int))
			c.count--
		}
		c.order.PushBack(key)
		c.count++
	}
	c.values[key] = value
}
