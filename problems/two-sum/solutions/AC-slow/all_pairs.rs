// Right but slow: all pairs.
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        for j in 0..nums.len() {
            for i in 0..j {
                if nums[i] as i64 + nums[j] as i64 == target as i64 {
                    return vec![i as i32, j as i32];
                }
            }
        }
        unreachable!()
    }
}
