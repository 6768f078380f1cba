// Wrong: takes its own lock twice.
use std::sync::Mutex;

struct LRUCache {
    values: Mutex<HashMap<i32, i32>>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { values: Mutex::new(HashMap::new()) }
    }

    fn get(&self, key: i32) -> i32 {
        let values = self.values.lock().unwrap();
        let again = self.values.lock().unwrap();
        *values.get(&key).or(again.get(&key)).unwrap_or(&-1)
    }

    fn put(&self, key: i32, value: i32) {
        self.values.lock().unwrap().insert(key, value);
    }
}
