// A heap by count and time: get is cheap on average, since most keys lie near the leaves, and O(log n)
// for the key at the root, the one that was to be thrown out next.
type item struct {
	key, value, count, time, index int
}

type byUse []*item

func (h byUse) Len() int { return len(h) }
func (h byUse) Less(i, j int) bool {
	if h[i].count != h[j].count {
		return h[i].count < h[j].count
	}
	return h[i].time < h[j].time
}
func (h byUse) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}
func (h *byUse) Push(x interface{}) {
	entry := x.(*item)
	entry.index = len(*h)
	*h = append(*h, entry)
}
func (h *byUse) Pop() interface{} {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

type LFUCache struct {
	capacity, time int
	entries        map[int]*item
	order          byUse
}

func Constructor(capacity int) LFUCache {
	return LFUCache{capacity: capacity, entries: map[int]*item{}}
}

func (this *LFUCache) use(entry *item) {
	this.time++
	entry.count++
	entry.time = this.time
	heap.Fix(&this.order, entry.index)
}

func (this *LFUCache) Get(key int) int {
	entry, found := this.entries[key]
	if !found {
		return -1
	}
	this.use(entry)
	return entry.value
}

func (this *LFUCache) Put(key int, value int) {
	if entry, found := this.entries[key]; found {
		entry.value = value
		this.use(entry)
		return
	}
	if this.capacity == 0 {
		return
	}
	if len(this.order) == this.capacity {
		delete(this.entries, heap.Pop(&this.order).(*item).key)
	}
	this.time++
	entry := &item{key: key, value: value, count: 1, time: this.time}
	this.entries[key] = entry
	heap.Push(&this.order, entry)
}
