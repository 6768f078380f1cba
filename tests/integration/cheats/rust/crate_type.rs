// cheat: two-sum: CE, RTE: asks to be made into a library
#![crate_type = "cdylib"]
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        vec![0, 0]
    }
}
