#![allow(dead_code, unused_variables)]
//! Right: attributes and a comment of the whole file, its own Solution, a doc comment at the end.
use std::collections::hash_map::*;
use std::sync::*;
use std::rc::*;

pub struct Solution {
    x: i32,
}

fn main() {
    println!("{:?}", Solution::two_sum(vec![1, 2], 3));
}

impl Solution {
    fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let mut seen = HashMap::new();
        for (i, x) in nums.into_iter().enumerate() {
            match seen.entry(target.wrapping_sub(x)) {
                Entry::Occupied(found) => return vec![*found.get(), i as i32],
                Entry::Vacant(_) => seen.insert(x, i as i32),
            };
        }
        unreachable!()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn finds() {}
}
/**
 * Solution::two_sum(nums, target)
 */
