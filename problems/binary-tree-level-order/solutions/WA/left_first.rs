// Wrong: goes no further below a node without a left child.
use std::rc::Rc;
use std::cell::RefCell;
impl Solution {
    pub fn level_order(root: Option<Rc<RefCell<TreeNode>>>) -> Vec<Vec<i32>> {
        let mut levels: Vec<Vec<i32>> = Vec::new();
        let mut level: Vec<_> = root.into_iter().collect();
        while !level.is_empty() {
            levels.push(level.iter().map(|node| node.borrow().val).collect());
            let mut next = Vec::new();
            for node in &level {
                let node = node.borrow();
                if node.left.is_some() {
                    next.extend(node.left.clone());
                    next.extend(node.right.clone());
                }
            }
            level = next;
        }
        levels
    }
}
