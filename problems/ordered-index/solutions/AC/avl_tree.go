// Correct: an AVL tree.
type node struct {
	key, value, height int
	left, right        *node
}

type OrderedIndex struct {
	root    *node
	changed bool
}

func Constructor() OrderedIndex {
	return OrderedIndex{}
}

func height(n *node) int {
	if n == nil {
		return 0
	}
	return n.height
}

func update(n *node) {
	n.height = height(n.left) + 1
	if h := height(n.right) + 1; h > n.height {
		n.height = h
	}
}

func rotateRight(n *node) *node {
	top := n.left
	n.left, top.right = top.right, n
	update(n)
	update(top)
	return top
}

func rotateLeft(n *node) *node {
	top := n.right
	n.right, top.left = top.left, n
	update(n)
	update(top)
	return top
}

func balance(n *node) *node {
	update(n)
	switch lean := height(n.left) - height(n.right); {
	case lean > 1:
		if height(n.left.left) < height(n.left.right) {
			n.left = rotateLeft(n.left)
		}
		return rotateRight(n)
	case lean < -1:
		if height(n.right.right) < height(n.right.left) {
			n.right = rotateRight(n.right)
		}
		return rotateLeft(n)
	}
	return n
}

func (this *OrderedIndex) insert(n *node, key, value int) *node {
	if n == nil {
		this.changed = true
		return &node{key, value, 1, nil, nil}
	}
	switch {
	case key < n.key:
		n.left = this.insert(n.left, key, value)
	case key > n.key:
		n.right = this.insert(n.right, key, value)
	default:
		n.value = value
		return n
	}
	return balance(n)
}

func (this *OrderedIndex) erase(n *node, key int) *node {
	if n == nil {
		return nil
	}
	switch {
	case key < n.key:
		n.left = this.erase(n.left, key)
	case key > n.key:
		n.right = this.erase(n.right, key)
	default:
		this.changed = true
		if n.left == nil {
			return n.right
		}
		if n.right == nil {
			return n.left
		}
		after := n.right
		for after.left != nil {
			after = after.left
		}
		n.key, n.value = after.key, after.value
		n.right = this.erase(n.right, after.key)
	}
	return balance(n)
}

func (this *OrderedIndex) Put(key int, value int) bool {
	this.changed = false
	this.root = this.insert(this.root, key, value)
	return this.changed
}

func (this *OrderedIndex) Remove(key int) bool {
	this.changed = false
	this.root = this.erase(this.root, key)
	return this.changed
}

func (this *OrderedIndex) Next(key int) []int {
	found := this.Range(key+1, 1<<40, 1)
	if len(found) == 0 {
		return []int{}
	}
	return found[0]
}

func (this *OrderedIndex) Range(low int, high int, limit int) [][]int {
	found := [][]int{}
	var walk func(n *node)
	walk = func(n *node) {
		if n == nil || len(found) == limit {
			return
		}
		if n.key >= low {
			walk(n.left)
			if n.key <= high && len(found) < limit {
				found = append(found, []int{n.key, n.value})
			}
		}
		if n.key <= high {
			walk(n.right)
		}
	}
	walk(this.root)
	return found
}
