// Correct: container/heap over the heads.
/**
 * Definition for singly-linked list.
 * type ListNode struct {
 *     Val int
 *     Next *ListNode
 * }
 */
type heads []*ListNode

func (h heads) Len() int           { return len(h) }
func (h heads) Less(i, j int) bool { return h[i].Val < h[j].Val }
func (h heads) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *heads) Push(x any)        { *h = append(*h, x.(*ListNode)) }
func (h *heads) Pop() any {
    old := *h
    last := old[len(old)-1]
    *h = old[:len(old)-1]
    return last
}

func mergeKLists(lists []*ListNode) *ListNode {
    h := &heads{}
    for _, head := range lists {
        if head != nil {
            *h = append(*h, head)
        }
    }
    heap.Init(h)
    dummy := &ListNode{}
    tail := dummy
    for h.Len() > 0 {
        tail.Next = (*h)[0]
        tail = tail.Next
        if tail.Next != nil {
            (*h)[0] = tail.Next
            heap.Fix(h, 0)
        } else {
            heap.Pop(h)
        }
    }
    return dummy.Next
}
