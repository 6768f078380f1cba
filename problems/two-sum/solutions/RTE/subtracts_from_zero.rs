// Wrong: starts at the element in front of the first one.
impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let first = nums.iter().position(|&x| x == nums[0]).unwrap().wrapping_sub(1);
        vec![nums[first], target]
    }
}
