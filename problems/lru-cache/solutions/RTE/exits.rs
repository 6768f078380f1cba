// Wrong: ends the program in a method, with status 0.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
        std::process::exit(0);
    }
}
