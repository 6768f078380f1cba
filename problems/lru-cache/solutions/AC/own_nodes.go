// Correct: a list of its own and a map; a pointer returned, a package clause of its own.
package main

type node struct {
	key, value int
	prev, next *node
}

type LRUCache struct {
	capacity   int
	nodes      map[int]*node
	head, tail *node
}

func Constructor(capacity int) *LRUCache {
	head, tail := &node{}, &node{}
	head.next, tail.prev = tail, head
	return &LRUCache{capacity, map[int]*node{}, head, tail}
}

func (this *LRUCache) Get(key int) int {
	n, ok := this.nodes[key]
	if !ok {
		return -1
	}
	n.unlink()
	this.pushFront(n)
	return n.value
}

func (this *LRUCache) Put(key int, value int) {
	if n, ok := this.nodes[key]; ok {
		n.value = value
		n.unlink()
		this.pushFront(n)
		return
	}
	if len(this.nodes) == this.capacity {
		last := this.tail.prev
		last.unlink()
		delete(this.nodes, last.key)
	}
	n := &node{key: key, value: value}
	this.nodes[key] = n
	this.pushFront(n)
}

func (n *node) unlink() {
	n.prev.next, n.next.prev = n.next, n.prev
}

func (this *LRUCache) pushFront(n *node) {
	n.prev, n.next = this.head, this.head.next
	n.prev.next, n.next.prev = n, n
}
