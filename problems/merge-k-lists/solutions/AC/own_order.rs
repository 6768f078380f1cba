// Correct: nodes get an order, so that the heap holds them; the result is linked from the back.
use std::cmp::Ordering;

impl Ord for ListNode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.val.cmp(&other.val)
    }
}

impl PartialOrd for ListNode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Solution {
    pub fn merge_k_lists(lists: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
        let mut nodes = Vec::new();
        for mut list in lists {
            while let Some(mut node) = list {
                list = node.next.take();
                nodes.push(node);
            }
        }
        let mut heap = BinaryHeap::from(nodes);
        let mut merged = None;
        while let Some(mut node) = heap.pop() {
            node.next = merged;
            merged = Some(node);
        }
        merged
    }
}
