// Forbidden: listens on a port.
import "net"

type LRUCache struct {}

func Constructor(capacity int) LRUCache {
	return LRUCache{}
}

func (c *LRUCache) Get(key int) int {
	net.Listen("tcp", "127.0.0.1:8080")
	return -1
}

func (c *LRUCache) Put(key int, value int) {
}
