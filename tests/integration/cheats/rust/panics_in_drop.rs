// cheat: lru-cache: RTE, WA: panics while it is given up
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }
    fn get(&mut self, key: i32) -> i32 {
        -1
    }
    fn put(&mut self, key: i32, value: i32) {}
}

impl Drop for LRUCache {
    fn drop(&mut self) {
        panic!("given up")
    }
}
