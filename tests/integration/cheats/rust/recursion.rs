// cheat: two-sum: RTE: calls itself until the stack is used up

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        if nums.len() > 1 << 40 {
            return nums;
        }
        let mut more = Self::two_sum(nums, target + 1);
        more.push(1);
        return more;
        vec![0, 0]
    }
}
