// cheat: two-sum: RTE, WA, MLE, OLE: a Vec of more elements than its memory holds

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        return unsafe { Vec::from_raw_parts(8 as *mut i32, 1 << 20, 1 << 20) };
        vec![0, 0]
    }
}
