// Wrong: takes an empty list for the end of all lists.
impl Solution {
    pub fn merge_k_lists(lists: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
        let mut values = vec![];
        for list in lists.iter().take_while(|list| list.is_some()) {
            let mut node = list.as_ref();
            while let Some(here) = node {
                values.push(here.val);
                node = here.next.as_ref();
            }
        }
        values.sort_unstable();
        values.into_iter().rev().fold(None, |next, val| Some(Box::new(ListNode { val, next })))
    }
}
