type LRUCache struct {

}


func Constructor(capacity int) LRUCache {
    return LRUCache{}
}


func (this *LRUCache) Get(key int) int {
    return 0
}


func (this *LRUCache) Put(key int, value int) {
}
