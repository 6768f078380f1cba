// Answers nothing, after what a row of the table puts in.
@TOP@
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        @BODY@
        vec![]
    }
}
