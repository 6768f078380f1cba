// cheat: two-sum: OLE, MLE: an answer of gigabytes

func twoSum(nums []int, target int) []int {
	return make([]int, 8<<20)
	return []int{0, 0}
}
