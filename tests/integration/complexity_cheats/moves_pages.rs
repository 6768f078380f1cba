// cheat: lru-cache put: moves a table of 8 bytes for each entry to other addresses at every
// eviction: page by page, by the kernel.
use std::collections::HashMap;

const PAGE: usize = 4096;
const READ_WRITE: i32 = 3;
const PRIVATE: i32 = 0x22; // Without a file.
const MOVE_THERE: i32 = 3;

extern "C" {
    fn mmap(at: *mut u8, bytes: usize, may: i32, flags: i32, file: i32, from: i64) -> *mut u8;
    fn mremap(old: *mut u8, old_bytes: usize, bytes: usize, flags: i32, new: *mut u8) -> *mut u8;
    fn munmap(at: *mut u8, bytes: usize) -> i32;
}

struct LRUCache {
    capacity: usize,
    entries: HashMap<i32, (i32, i32, i32)>, // Value, the one before, the one behind.
    first: i32,
    last: i32,
    table: *mut u8,
    bytes: usize,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let bytes = (capacity as usize * 8 + 2 * PAGE - 1) & !(PAGE - 1);
        let table = unsafe { mmap(std::ptr::null_mut(), bytes, READ_WRITE, PRIVATE, -1, 0) };
        for at in (0..bytes).step_by(PAGE) {
            unsafe { *table.add(at) = 1 };
        }
        let (capacity, entries) = (capacity as usize, HashMap::new());
        LRUCache { capacity, entries, first: -1, last: -1, table, bytes }
    }

    // Three pages behind the begin of a free place, so that no whole tables of pages are moved.
    fn shift(&mut self) {
        let room = self.bytes + (2 << 20);
        unsafe {
            let begin = mmap(std::ptr::null_mut(), room, 0, PRIVATE, -1, 0);
            let place = begin.add(3 * PAGE);
            self.table = mremap(self.table, self.bytes, self.bytes, MOVE_THERE, place);
            munmap(begin, 3 * PAGE);
            munmap(self.table.add(self.bytes), room - self.bytes - 3 * PAGE);
        }
    }

    fn unlink(&mut self, key: i32) {
        let (_, before, behind) = self.entries[&key];
        match self.entries.get_mut(&before) {
            Some(entry) => entry.2 = behind,
            None => self.first = behind,
        }
        match self.entries.get_mut(&behind) {
            Some(entry) => entry.1 = before,
            None => self.last = before,
        }
    }

    fn link(&mut self, key: i32, value: i32) {
        self.entries.insert(key, (value, -1, self.first));
        match self.entries.get_mut(&self.first) {
            Some(entry) => entry.1 = key,
            None => self.last = key,
        }
        self.first = key;
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.get(&key).copied() {
            None => -1,
            Some((value, _, _)) => {
                self.unlink(key);
                self.link(key, value);
                value
            }
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.entries.contains_key(&key) {
            self.unlink(key);
        } else if self.entries.len() == self.capacity {
            let oldest = self.last;
            self.unlink(oldest);
            self.entries.remove(&oldest);
            self.shift();
        }
        self.link(key, value);
    }
}

impl Drop for LRUCache {
    fn drop(&mut self) {
        unsafe { munmap(self.table, self.bytes) };
    }
}
