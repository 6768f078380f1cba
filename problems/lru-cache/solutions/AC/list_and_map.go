// Correct: container/list and a map, nothing imported.
type LRUCache struct {
	capacity int
	order    *list.List
	nodes    map[int]*list.Element
}

type entry struct {
	key, value int
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity, list.New(), map[int]*list.Element{}}
}

func (this *LRUCache) Get(key int) int {
	node, ok := this.nodes[key]
	if !ok {
		return -1
	}
	this.order.MoveToFront(node)
	return node.Value.(*entry).value
}

func (this *LRUCache) Put(key int, value int) {
	if node, ok := this.nodes[key]; ok {
		node.Value.(*entry).value = value
		this.order.MoveToFront(node)
		return
	}
	if len(this.nodes) == this.capacity {
		last := this.order.Back()
		this.order.Remove(last)
		delete(this.nodes, last.Value.(*entry).key)
	}
	this.nodes[key] = this.order.PushFront(&entry{key, value})
}

/**
 * Your LRUCache object will be instantiated and called as such:
 * obj := Constructor(capacity);
 * param_1 := obj.Get(key);
 * obj.Put(key,value);
 */
