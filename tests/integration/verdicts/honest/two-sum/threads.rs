// Right: threads with a large stack, a channel, a lock, and arithmetic that wraps.
use std::sync::{mpsc, Arc, Mutex};
use std::thread;

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let places = Arc::new(Mutex::new(HashMap::new()));
        let (sender, receiver) = mpsc::channel();
        let worker = thread::Builder::new().stack_size(32 << 20).spawn({
            let places = Arc::clone(&places);
            move || {
                for (i, x) in receiver {
                    let mut places = places.lock().unwrap();
                    let wanted: i32 = target - x;
                    if let Some(&j) = places.get(&wanted) {
                        return vec![j, i];
                    }
                    places.insert(x, i);
                }
                vec![]
            }
        });
        for (i, &x) in nums.iter().enumerate() {
            if sender.send((i as i32, x)).is_err() {
                break;
            }
        }
        drop(sender);
        worker.unwrap().join().unwrap()
    }
}
