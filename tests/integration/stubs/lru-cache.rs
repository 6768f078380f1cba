struct LRUCache {

}

impl LRUCache {

    fn new(capacity: i32) -> Self {
        LRUCache {}
    }

    fn get(&self, key: i32) -> i32 {
        0
    }

    fn put(&self, key: i32, value: i32) {
        
    }
}
