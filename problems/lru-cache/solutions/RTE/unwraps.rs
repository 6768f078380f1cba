// Wrong: takes a value for there that is not.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        let values: HashMap<i32, i32> = HashMap::new();
        values.get(&key).unwrap();
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
    }
}
