use std::collections::{BTreeMap, HashMap};

/// Counters on several shards. Each call is atomic.
pub struct CounterStore {
    shards: Vec<HashMap<String, (i64, i64)>>,
    ends: Vec<BTreeMap<i64, Vec<String>>>,
    now: i64,
}

impl CounterStore {
    pub fn new(shards: i32) -> Self {
        let count = shards as usize;
        Self { shards: vec![HashMap::new(); count], ends: vec![BTreeMap::new(); count], now: 0 }
    }

    /// The shard on which what belongs to this text is kept.
    pub fn shard_of(&self, text: &str) -> i32 {
        let hash = text.bytes().fold(2166136261u32, |value, byte| {
            (value ^ byte as u32).wrapping_mul(16777619)
        });
        (hash as usize % self.shards.len()) as i32
    }

    /// Adds to a counter, made if it is not there, and returns its new value.
    pub fn add(&mut self, shard: i32, key: &str, amount: i64, expires_at_ms: i64) -> i64 {
        let shard = shard as usize;
        if !self.shards[shard].contains_key(key) {
            self.shards[shard].insert(key.to_string(), (0, 0));
            self.ends[shard].entry(expires_at_ms).or_default().push(key.to_string());
        }
        let counter = self.shards[shard].get_mut(key).unwrap();
        counter.1 = counter.0;
        counter.0 += amount;
        counter.0
    }

    /// What a replica says: it may be behind by the last change.
    pub fn read(&self, shard: i32, key: &str) -> i64 {
        self.shards[shard as usize].get(key).map_or(0, |counter| counter.1)
    }

    /// Counters that expire at now_ms or before are dropped.
    pub fn advance(&mut self, now_ms: i64) {
        if now_ms <= self.now {
            return;
        }
        self.now = now_ms;
        for (shard, ends) in self.shards.iter_mut().zip(&mut self.ends) {
            let later = ends.split_off(&(now_ms + 1));
            for key in std::mem::replace(ends, later).into_values().flatten() {
                shard.remove(&key);
            }
        }
    }

    /// The number of counters on a shard.
    pub fn size(&self, shard: i32) -> i32 {
        self.shards[shard as usize].len() as i32
    }
}
