// Does not compile: the function has the name that it has in other languages, not in snake case.
impl Solution {
    pub fn findOrder(num_courses: i32, prerequisites: Vec<Vec<i32>>) -> Vec<i32> {
        vec![]
    }
}
