// Forbidden: starts a shell.
struct LRUCache;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache
    }

    fn get(&self, key: i32) -> i32 {
        -1
    }

    fn put(&mut self, key: i32, value: i32) {
        let _ = std::process::Command::new("/bin/sh").arg("-c").arg("id").status();
    }
}
