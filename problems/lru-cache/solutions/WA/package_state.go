// Wrong: the map is a variable of the package, and is not emptied for a new cache.
var values = map[int]int{}
var order []int

type LRUCache struct {
	capacity int
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity}
}

func touch(key int) {
	for i, other := range order {
		if other == key {
			order = append(order[:i], order[i+1:]...)
			break
		}
	}
	order = append(order, key)
}

func (c *LRUCache) Get(key int) int {
	value, ok := values[key]
	if !ok {
		return -1
	}
	touch(key)
	return value
}

func (c *LRUCache) Put(key int, value int) {
	if _, ok := values[key]; !ok && len(values) == c.capacity {
		delete(values, order[0])
		order = order[1:]
	}
	values[key] = value
	touch(key)
}
