// Wrong: gives nothing back: each put leaks a page of its own, without end.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
        loop {
            std::mem::forget(vec![value | 1; 1 << 16]);
        }
    }
}
