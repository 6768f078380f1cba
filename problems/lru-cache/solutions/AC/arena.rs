// Correct: nodes in a Vec, linked by their places; nothing used by name.
struct Node {
    key: i32,
    value: i32,
    prev: usize,
    next: usize,
}

struct LRUCache {
    capacity: usize,
    places: HashMap<i32, usize>,
    nodes: Vec<Node>, // The first one is the head of a ring.
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl LRUCache {

    fn new(capacity: i32) -> Self {
        LRUCache {
            capacity: capacity as usize,
            places: HashMap::new(),
            nodes: vec![Node { key: 0, value: 0, prev: 0, next: 0 }],
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.places.get(&key).copied() {
            Some(place) => {
                self.unlink(place);
                self.push_front(place);
                self.nodes[place].value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&place) = self.places.get(&key) {
            self.nodes[place].value = value;
            self.unlink(place);
            self.push_front(place);
            return;
        }
        let place = if self.places.len() == self.capacity {
            let last = self.nodes[0].prev;
            self.unlink(last);
            self.places.remove(&self.nodes[last].key);
            last
        } else {
            self.nodes.push(Node { key: 0, value: 0, prev: 0, next: 0 });
            self.nodes.len() - 1
        };
        self.nodes[place].key = key;
        self.nodes[place].value = value;
        self.places.insert(key, place);
        self.push_front(place);
    }

    fn unlink(&mut self, place: usize) {
        let Node { prev, next, .. } = self.nodes[place];
        self.nodes[prev].next = next;
        self.nodes[next].prev = prev;
    }

    fn push_front(&mut self, place: usize) {
        let first = self.nodes[0].next;
        self.nodes[place].prev = 0;
        self.nodes[place].next = first;
        self.nodes[first].prev = place;
        self.nodes[0].next = place;
    }
}

/**
 * Your LRUCache object will be instantiated and called as such:
 * let obj = LRUCache::new(capacity);
 * let ret_1: i32 = obj.get(key);
 * obj.put(key, value);
 */
