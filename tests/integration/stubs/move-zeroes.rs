impl Solution {
    pub fn move_zeroes(nums: &mut Vec<i32>) {
        
    }
}
