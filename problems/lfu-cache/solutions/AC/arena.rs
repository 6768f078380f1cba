// Correct: entries in a Vec, linked by their places; a head and a tail for each count.
use std::collections::HashMap;

const NONE: usize = usize::MAX;

struct Entry {
    key: i32,
    value: i32,
    count: usize,
    prev: usize,
    next: usize,
}

struct LFUCache {
    capacity: usize,
    lowest: usize,
    places: HashMap<i32, usize>,
    entries: Vec<Entry>,
    ends: HashMap<usize, (usize, usize)>, // count -> least and most recently used entry
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            lowest: 0,
            places: HashMap::new(),
            entries: Vec::new(),
            ends: HashMap::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.places.get(&key).copied() {
            Some(at) => {
                self.touch(at);
                self.entries[at].value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(at) = self.places.get(&key).copied() {
            self.entries[at].value = value;
            self.touch(at);
            return;
        }
        let entry = Entry { key, value, count: 1, prev: NONE, next: NONE };
        let at = if self.places.len() == self.capacity {
            let victim = self.ends[&self.lowest].0;
            self.unlink(victim);
            self.places.remove(&self.entries[victim].key);
            self.entries[victim] = entry;
            victim
        } else {
            self.entries.push(entry);
            self.entries.len() - 1
        };
        self.places.insert(key, at);
        self.append(at);
        self.lowest = 1;
    }

    fn touch(&mut self, at: usize) {
        let count = self.entries[at].count;
        self.unlink(at);
        if self.lowest == count && !self.ends.contains_key(&count) {
            self.lowest += 1;
        }
        self.entries[at].count += 1;
        self.append(at);
    }

    fn unlink(&mut self, at: usize) {
        let (prev, next, count) = {
            let e = &self.entries[at];
            (e.prev, e.next, e.count)
        };
        if prev == NONE && next == NONE {
            self.ends.remove(&count);
            return;
        }
        let ends = self.ends.get_mut(&count).unwrap();
        if prev == NONE {
            ends.0 = next;
        } else {
            self.entries[prev].next = next;
        }
        if next == NONE {
            ends.1 = prev;
        } else {
            self.entries[next].prev = prev;
        }
    }

    fn append(&mut self, at: usize) {
        let ends = self.ends.entry(self.entries[at].count).or_insert((at, NONE));
        let last = ends.1;
        ends.1 = at;
        self.entries[at].prev = last;
        self.entries[at].next = NONE;
        if last != NONE {
            self.entries[last].next = at;
        }
    }
}

/**
 * Your LFUCache object will be instantiated and called as such:
 * let obj = LFUCache::new(capacity);
 * let ret_1: i32 = obj.get(key);
 * obj.put(key, value);
 */
