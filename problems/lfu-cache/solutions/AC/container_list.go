// Correct: container/list for each count, elements found by a map.
type entry struct {
	key, value, count int
}

type LFUCache struct {
	capacity, lowest int
	elements         map[int]*list.Element
	lists            map[int]*list.List
}

func Constructor(capacity int) LFUCache {
	return LFUCache{
		capacity: capacity,
		elements: make(map[int]*list.Element),
		lists:    make(map[int]*list.List),
	}
}

func (this *LFUCache) add(e *entry) {
	l, ok := this.lists[e.count]
	if !ok {
		l = list.New()
		this.lists[e.count] = l
	}
	this.elements[e.key] = l.PushBack(e)
}

func (this *LFUCache) use(element *list.Element) *entry {
	e := element.Value.(*entry)
	l := this.lists[e.count]
	l.Remove(element)
	if l.Len() == 0 {
		delete(this.lists, e.count)
		if this.lowest == e.count {
			this.lowest++
		}
	}
	e.count++
	this.add(e)
	return e
}

func (this *LFUCache) Get(key int) int {
	element, ok := this.elements[key]
	if !ok {
		return -1
	}
	return this.use(element).value
}

func (this *LFUCache) Put(key int, value int) {
	if element, ok := this.elements[key]; ok {
		this.use(element).value = value
		return
	}
	if len(this.elements) == this.capacity {
		l := this.lists[this.lowest]
		victim := l.Remove(l.Front()).(*entry)
		delete(this.elements, victim.key)
		if l.Len() == 0 {
			delete(this.lists, this.lowest)
		}
	}
	this.lowest = 1
	this.add(&entry{key, value, 1})
}

/**
 * Your LFUCache object will be instantiated and called as such:
 * obj := Constructor(capacity);
 * param_1 := obj.Get(key);
 * obj.Put(key,value);
 */
