// Does not compile: the array is not declared as one that changes.
impl Solution {
    pub fn move_zeroes(nums: &Vec<i32>) {
        nums.retain(|&num| num != 0);
    }
}
