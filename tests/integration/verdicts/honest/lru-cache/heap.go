// Right: container/heap with lazy removal, an embedded lock, values and pointers mixed.
type LRUCache struct {
	sync.Mutex
	capacity, now int
	items         map[int]*item
	queue         queue
}

type item struct{ key, value, used, place int }

type queue []*item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].used < q[j].used }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].place, q[j].place = i, j
}
func (q *queue) Push(x any) {
	x.(*item).place = len(*q)
	*q = append(*q, x.(*item))
}
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity: capacity, items: map[int]*item{}}
}

func (c *LRUCache) touch(x *item) {
	c.now++
	x.used = c.now
	heap.Fix(&c.queue, x.place)
}

func (c *LRUCache) Get(key int) int {
	c.Lock()
	defer c.Unlock()
	x, ok := c.items[key]
	if !ok {
		return -1
	}
	c.touch(x)
	return x.value
}

func (c *LRUCache) Put(key, value int) {
	c.Lock()
	defer c.Unlock()
	if x, ok := c.items[key]; ok {
		x.value = value
		c.touch(x)
		return
	}
	if len(c.items) == c.capacity {
		delete(c.items, heap.Pop(&c.queue).(*item).key)
	}
	c.now++
	x := &item{key: key, value: value, used: c.now}
	c.items[key] = x
	heap.Push(&c.queue, x)
}
