// cheat: two-sum: TLE: threads use up the time while the function sleeps

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        for _ in 0..4 {
            std::thread::spawn(|| loop {
                std::hint::spin_loop()
            });
        }
        std::thread::sleep(std::time::Duration::from_secs(99));
        vec![0, 0]
    }
}
