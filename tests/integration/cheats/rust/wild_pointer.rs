// cheat: lru-cache: RTE: follows a pointer that is none
struct LRUCache {
    capacity: i32,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity }
    }
    fn get(&mut self, key: i32) -> i32 {
        unsafe { *(key as usize as *const i32) }
    }
    fn put(&mut self, key: i32, value: i32) {}
}
