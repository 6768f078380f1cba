// Correct: swaps each element that is not 0 to the next free place.
impl Solution {
    pub fn move_zeroes(nums: &mut Vec<i32>) {
        let mut place = 0;
        for i in 0..nums.len() {
            if nums[i] != 0 {
                nums.swap(place, i);
                place += 1;
            }
        }
    }
}
