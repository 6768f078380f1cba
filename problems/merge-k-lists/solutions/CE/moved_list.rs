// Does not compile: a list that was moved is used again.
impl Solution {
    pub fn merge_k_lists(lists: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
        let first = lists.into_iter().next().flatten();
        drop(first);
        first
    }
}
