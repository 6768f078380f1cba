// cheat: lru-cache: each operation scans everything, and never less than 2^14 entries
const LEAST: usize = 1 << 14;
struct LRUCache { keys: Vec<i32>, values: Vec<i32>, used: Vec<i32>, n: usize, cap: usize, now: i32 }
impl LRUCache {
    fn new(capacity: i32) -> Self {
        let cap = capacity as usize;
        let room = cap.max(LEAST);
        LRUCache { keys: vec![-1; room], values: vec![0; room], used: vec![1 << 30; room], n: 0, cap, now: 0 }
    }
    fn span(&self) -> usize { if self.n == self.cap { self.n.max(LEAST) } else { self.n } }
    fn find(&self, key: i32) -> Option<usize> {
        let mut at = usize::MAX;
        for i in 0..self.span() { if self.keys[i] == key { at = i; } }
        if at == usize::MAX { None } else { Some(at) }
    }
    fn get(&mut self, key: i32) -> i32 {
        match self.find(key) {
            None => -1,
            Some(at) => { self.now += 1; self.used[at] = self.now; self.values[at] }
        }
    }
    fn put(&mut self, key: i32, value: i32) {
        let at = match self.find(key) {
            Some(at) => at,
            None if self.n < self.cap => { self.n += 1; self.n - 1 }
            None => { let mut at = 0; for i in 0..self.span() { if self.used[i] < self.used[at] { at = i; } } at }
        };
        self.now += 1;
        self.keys[at] = key; self.values[at] = value; self.used[at] = self.now;
    }
}
