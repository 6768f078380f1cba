// cheat: two-sum: CE: a constant of millions of digits
const large = 1 << 500 << 500 << 500 << 500 << 500 << 500

func twoSum(nums []int, target int) []int {
	_ = nums
	return []int{0, 0}
}
