// Wrong: the entries are in a static, and stay there for the next cache.
static mut ENTRIES: Vec<(i32, i32)> = Vec::new();

struct LRUCache {
    capacity: usize,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize }
    }

    fn get(&self, key: i32) -> i32 {
        let entries = unsafe { &mut ENTRIES };
        if let Some(at) = entries.iter().position(|entry| entry.0 == key) {
            let entry = entries.remove(at);
            entries.push(entry);
            return entry.1;
        }
        -1
    }

    fn put(&self, key: i32, value: i32) {
        let entries = unsafe { &mut ENTRIES };
        if let Some(at) = entries.iter().position(|entry| entry.0 == key) {
            entries.remove(at);
        } else if entries.len() == self.capacity {
            entries.remove(0);
        }
        entries.push((key, value));
    }
}
