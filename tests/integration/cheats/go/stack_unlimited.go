// cheat: two-sum: RTE, MLE: lifts the limit of the stack, and recurses
import "runtime/debug"

func deep(x []int) []int {
	var room [4096]int
	room[len(x)%4096]++
	return append(deep(room[:]), room[7])
}

func twoSum(nums []int, target int) []int {
	debug.SetMaxStack(1 << 40)
	return deep(nums)
	return []int{0, 0}
}
