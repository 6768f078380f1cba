// Right but slow: a Vec in order of use, scanned for each key.
struct LRUCache {
    capacity: usize,
    entries: Vec<(i32, i32)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, entries: Vec::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.iter().position(|entry| entry.0 == key) {
            Some(at) => {
                let entry = self.entries.remove(at);
                self.entries.push(entry);
                entry.1
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(at) = self.entries.iter().position(|entry| entry.0 == key) {
            self.entries.remove(at);
        } else if self.entries.len() == self.capacity {
            self.entries.remove(0);
        }
        self.entries.push((key, value));
    }
}
