// Right: a function by itself, with traits and generics.
trait Table<K, V> {
    fn look(&self, key: K) -> Option<V>;
}

impl<K: std::hash::Hash + Eq, V: Copy> Table<K, V> for HashMap<K, V> {
    fn look(&self, key: K) -> Option<V> {
        self.get(&key).copied()
    }
}

pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
    let mut seen: HashMap<i32, i32> = HashMap::new();
    for i in 0..nums.len() {
        if let Some(j) = seen.look(target - nums[i]) {
            return vec![j, i as i32];
        }
        seen.insert(nums[i], i as i32);
    }
    vec![]
}
