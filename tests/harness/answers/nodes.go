// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
type Nodes struct{}

func Constructor() Nodes { return Nodes{} }

func (n Nodes) One(value *ListNode) *ListNode         { return value }
func (n Nodes) Tree(value *TreeNode) *TreeNode        { return value }
func (n Nodes) Many(value []*ListNode) []*ListNode    { return value }
func (n Nodes) Trees(value []*TreeNode) []*TreeNode   { return value }
func (n Nodes) Letter(value byte) byte                { return value }
func (n Nodes) Letters(value []byte) []byte           { return value }
func (n Nodes) Grid(value [][]rune) [][]rune          { return value }
func (n Nodes) Odd_letter() rune                      { return 'ü' }

func (n Nodes) Odd_list(how string) *ListNode {
	last := &ListNode{Val: 3}
	head := &ListNode{1, &ListNode{2, last}}
	switch how {
	case "cycle":
		last.Next = head.Next
	case "self":
		last.Next = last
	case "beyond":
		last.Val = 1 << 40
	}
	return head
}

func (n Nodes) Odd_tree(how string) *TreeNode {
	root := &TreeNode{Val: 1}
	if how == "loop" {
		root.Right = root
	} else {
		root.Left = &TreeNode{}
		root.Right = root.Left
	}
	return root
}
