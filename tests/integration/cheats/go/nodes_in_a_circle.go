// cheat: merge-k-lists: WA: the result has no end
func mergeKLists(lists []*ListNode) *ListNode {
    head := &ListNode{1, &ListNode{2, nil}}
    head.Next.Next = head
    return head
}
