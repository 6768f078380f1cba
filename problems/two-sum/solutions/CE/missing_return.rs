// Does not compile: nothing is returned where no pair was found.
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        for j in 0..nums.len() {
            for i in 0..j {
                if nums[i] + nums[j] == target {
                    return vec![i as i32, j as i32];
                }
            }
        }
    }
}
