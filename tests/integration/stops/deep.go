// A frame of 200 kB for each entry.
type LRUCache struct {
	capacity int
	order    *list.List
	places   map[int]*list.Element
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity, list.New(), map[int]*list.Element{}}
}

//go:noinline
func walk(left int) int {
	var pad [200000]byte
	pad[left%1000] = 1
	if left == 0 {
		return 0
	}
	below := walk(left - 1)
	return below + int(pad[left%1000])
}

func (c *LRUCache) Get(key int) int {
	place, ok := c.places[key]
	if walk(c.order.Len()) < 0 || !ok {
		return -1
	}
	c.order.MoveToFront(place)
	return place.Value.([2]int)[1]
}

func (c *LRUCache) Put(key int, value int) {
	if place, ok := c.places[key]; ok {
		c.order.Remove(place)
	} else if len(c.places) == c.capacity {
		delete(c.places, c.order.Remove(c.order.Back()).([2]int)[0])
	}
	c.places[key] = c.order.PushFront([2]int{key, value})
}
