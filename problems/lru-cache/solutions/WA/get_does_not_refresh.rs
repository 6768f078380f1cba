// Wrong: get leaves the order as it was, so the cache evicts what was put first.
use std::collections::{HashMap, VecDeque};

struct LRUCache {
    capacity: usize,
    values: HashMap<i32, i32>,
    order: VecDeque<i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, values: HashMap::new(), order: VecDeque::new() }
    }

    fn get(&self, key: i32) -> i32 {
        *self.values.get(&key).unwrap_or(&-1)
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.values.insert(key, value).is_some() {
            self.order.retain(|&other| other != key);
        } else if self.values.len() > self.capacity {
            self.values.remove(&self.order.pop_front().unwrap());
        }
        self.order.push_back(key);
    }
}
