// Right: all methods take &self; cells inside.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

struct LRUCache {
    capacity: usize,
    now: Cell<u64>,
    values: RefCell<HashMap<i32, (i32, u64)>>,
    order: RefCell<BTreeMap<u64, i32>>,
}

impl LRUCache {
    fn new(capacity: i32) -> LRUCache {
        LRUCache {
            capacity: capacity as usize,
            now: Cell::new(0),
            values: Default::default(),
            order: Default::default(),
        }
    }

    fn touch(&self, key: i32, value: i32, before: Option<u64>) {
        let mut order = self.order.borrow_mut();
        before.map(|time| order.remove(&time));
        self.now.set(self.now.get() + 1);
        order.insert(self.now.get(), key);
        self.values.borrow_mut().insert(key, (value, self.now.get()));
    }

    fn get(&self, key: i32) -> i32 {
        let found = self.values.borrow().get(&key).copied();
        found.map_or(-1, |(value, time)| {
            self.touch(key, value, Some(time));
            value
        })
    }

    fn put(&self, key: i32, value: i32) {
        let found = self.values.borrow().get(&key).map(|entry| entry.1);
        if found.is_none() && self.values.borrow().len() == self.capacity {
            let (_, oldest) = self.order.borrow_mut().pop_first_entry();
            self.values.borrow_mut().remove(&oldest);
        }
        self.touch(key, value, found);
    }
}

trait PopFirst {
    fn pop_first_entry(&mut self) -> (u64, i32);
}

impl PopFirst for BTreeMap<u64, i32> {
    fn pop_first_entry(&mut self) -> (u64, i32) {
        let (&time, &key) = self.iter().next().unwrap();
        self.remove(&time);
        (time, key)
    }
}
