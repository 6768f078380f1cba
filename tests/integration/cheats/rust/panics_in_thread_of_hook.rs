// cheat: two-sum: RTE, TLE: a hook that panics itself

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        std::panic::set_hook(Box::new(|_| panic!("again")));
        panic!();
        vec![0, 0]
    }
}
