// Wrong: stops when one of two lists ends, and loses the rest of the other.
func mergeKLists(lists []*ListNode) *ListNode {
    var merged *ListNode
    for _, list := range lists {
        if merged == nil {
            merged = list
            continue
        }
        dummy := &ListNode{}
        tail := dummy
        for merged != nil && list != nil {
            if merged.Val <= list.Val {
                tail.Next, merged = merged, merged.Next
            } else {
                tail.Next, list = list, list.Next
            }
            tail = tail.Next
        }
        tail.Next = nil
        merged = dummy.Next
    }
    return merged
}
