// Correct: takes the zeroes out and puts as many behind.
impl Solution {
    pub fn move_zeroes(nums: &mut Vec<i32>) {
        let length = nums.len();
        nums.retain(|&num| num != 0);
        nums.resize(length, 0);
    }
}
