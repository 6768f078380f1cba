// cheat: two-sum: CE, MLE: a program of gigabytes
var large = [1 << 31]byte{1 << 30: 1}

func twoSum(nums []int, target int) []int {
	large[target] = 1
	return []int{0, 0}
}
