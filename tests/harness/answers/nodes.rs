// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
struct Nodes {}

impl Nodes {
    fn new() -> Self {
        Nodes {}
    }
    fn one(&self, value: Option<Box<ListNode>>) -> Option<Box<ListNode>> { value }
    fn tree(&self, value: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> {
        std::mem::forget(value.as_ref().map(|node| node.borrow_mut()));
        value
    }
    fn many(&self, value: Vec<Option<Box<ListNode>>>) -> Vec<Option<Box<ListNode>>> { value }
    fn trees(&self, value: Vec<Option<Rc<RefCell<TreeNode>>>>) -> Vec<Option<Rc<RefCell<TreeNode>>>> {
        value
    }
    fn letter(&self, value: char) -> char { value }
    fn letters(&self, value: Vec<char>) -> Vec<char> { value }
    fn grid(&self, value: Vec<Vec<char>>) -> Vec<Vec<char>> { value }
    fn odd_letter(&self) -> char { 'ü' }
    fn odd_list(&self, how: String) -> Option<Box<ListNode>> {
        let mut head = Box::new(ListNode::new(1));
        head.next = Some(Box::new(ListNode { val: 2, next: None }));
        let to: *mut ListNode = if how == "self" { &mut **head.next.as_mut().unwrap() } else { &mut *head };
        head.next.as_mut().unwrap().next = Some(unsafe { Box::from_raw(to) });
        Some(head)
    }
    fn odd_tree(&self, how: String) -> Option<Rc<RefCell<TreeNode>>> {
        let root = Rc::new(RefCell::new(TreeNode::new(1)));
        if how == "loop" {
            root.borrow_mut().right = Some(root.clone());
        } else {
            let shared = Rc::new(RefCell::new(TreeNode::new(2)));
            root.borrow_mut().left = Some(shared.clone());
            root.borrow_mut().right = Some(shared);
        }
        Some(root)
    }
}
