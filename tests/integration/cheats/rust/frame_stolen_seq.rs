// cheat: two-sum: SV, WA: takes the true sequence number from the driver's state, answers twice
extern "C" {
    fn write(fd: i32, data: *const u8, length: usize) -> isize;
    static judge_state: u32;
}

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let seq = unsafe { judge_state } as u8;
        let frame = [b'J', 1, 0x82, 0, 31, 0, 0, 0, seq, 0, 0, 0, 1, 0, 0, 0, 6, 2, 0, 0, 0,
            3, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0u8];
        for _ in 0..2 {
            unsafe { write(3, frame.as_ptr(), frame.len()) };
        }
        vec![0, 0]
    }
}
