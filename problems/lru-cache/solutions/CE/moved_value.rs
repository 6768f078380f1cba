// Does not compile: uses a value that was moved.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        let values = vec![key];
        let moved = values;
        return values[0] + moved[0];
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
    }
}
