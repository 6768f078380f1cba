// cheat: two-sum: CE: includes /etc/shadow as a text
const TEXT: &str = include_str!("/etc/shadow");

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let _ = TEXT;
        vec![0, 0]
    }
}
