// Correct: Rc and RefCell nodes in a doubly linked list, and a HashMap.
use std::collections::HashMap;
use std::rc::Rc;
use std::cell::RefCell;

type Link = Option<Rc<RefCell<Node>>>;

struct Node {
    key: i32,
    value: i32,
    prev: Link,
    next: Link,
}

struct LRUCache {
    capacity: usize,
    map: HashMap<i32, Rc<RefCell<Node>>>,
    head: Rc<RefCell<Node>>,
    tail: Rc<RefCell<Node>>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl LRUCache {
    fn new(capacity: i32) -> Self {
        let head = Rc::new(RefCell::new(Node { key: 0, value: 0, prev: None, next: None }));
        let tail = Rc::new(RefCell::new(Node { key: 0, value: 0, prev: None, next: None }));
        head.borrow_mut().next = Some(tail.clone());
        tail.borrow_mut().prev = Some(head.clone());
        LRUCache { capacity: capacity as usize, map: HashMap::new(), head, tail }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.map.get(&key).cloned() {
            Some(node) => {
                self.remove(&node);
                self.push_front(&node);
                let value = node.borrow().value;
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(node) = self.map.get(&key).cloned() {
            node.borrow_mut().value = value;
            self.remove(&node);
            self.push_front(&node);
            return;
        }
        if self.map.len() == self.capacity {
            let last = self.tail.borrow().prev.clone().unwrap();
            self.remove(&last);
            self.map.remove(&last.borrow().key);
        }
        let node = Rc::new(RefCell::new(Node { key, value, prev: None, next: None }));
        self.push_front(&node);
        self.map.insert(key, node);
    }

    fn remove(&self, node: &Rc<RefCell<Node>>) {
        let prev = node.borrow_mut().prev.take().unwrap();
        let next = node.borrow_mut().next.take().unwrap();
        prev.borrow_mut().next = Some(next.clone());
        next.borrow_mut().prev = Some(prev);
    }

    fn push_front(&self, node: &Rc<RefCell<Node>>) {
        let first = self.head.borrow_mut().next.take().unwrap();
        first.borrow_mut().prev = Some(node.clone());
        node.borrow_mut().next = Some(first);
        node.borrow_mut().prev = Some(self.head.clone());
        self.head.borrow_mut().next = Some(node.clone());
    }
}

impl Drop for LRUCache {
    fn drop(&mut self) {
        let mut at = self.head.borrow_mut().next.take();
        while let Some(node) = at {
            node.borrow_mut().prev = None;
            at = node.borrow_mut().next.take();
        }
    }
}
