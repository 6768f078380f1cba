// Wrong: prints each step of a search that does not end.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
        for i in 0u64.. {
            eprintln!("looking at {}", i);
        }
    }
}
