// Wrong: an element may be paired with itself.
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let mut places = HashMap::new();
        for (i, &x) in nums.iter().enumerate() {
            places.insert(x, i as i32);
            if let Some(&j) = places.get(&(target.wrapping_sub(x))) {
                return vec![j, i as i32];
            }
        }
        vec![]
    }
}
