// Against the rules: inline assembly.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        unsafe { std::arch::asm!("nop") };
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
    }
}
