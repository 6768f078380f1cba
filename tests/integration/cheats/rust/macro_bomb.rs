// cheat: two-sum: CE: 2^30 calls of a macro
macro_rules! bomb {
    () => { 1u64 };
    (x $($more:tt)*) => { bomb!($($more)*) + bomb!($($more)*) };
}

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let _ = bomb!(x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x);
        vec![0, 0]
    }
}
