// Correct: BTreeMap.
struct OrderedIndex {
    entries: BTreeMap<i32, i32>,
}

impl OrderedIndex {
    fn new() -> Self {
        OrderedIndex { entries: BTreeMap::new() }
    }

    fn put(&mut self, key: i32, value: i32) -> bool {
        self.entries.insert(key, value).is_none()
    }

    fn remove(&mut self, key: i32) -> bool {
        self.entries.remove(&key).is_some()
    }

    fn next(&self, key: i32) -> Vec<i32> {
        match self.entries.range(key + 1..).next() {
            Some((&k, &v)) => vec![k, v],
            None => vec![],
        }
    }

    fn range(&self, low: i32, high: i32, limit: i32) -> Vec<Vec<i32>> {
        if low > high {
            return vec![];
        }
        self.entries.range(low..=high).take(limit as usize).map(|(&k, &v)| vec![k, v]).collect()
    }
}
