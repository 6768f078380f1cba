// cheat: two-sum: CE: includes itself as code
mod again {
    include!("solution.rs");
}

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let _ = nums;
        vec![0, 0]
    }
}
