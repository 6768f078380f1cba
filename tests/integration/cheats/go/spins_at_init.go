// cheat: two-sum: TLE: never gets as far as the driver
func init() {
	for {
	}
}

func twoSum(nums []int, target int) []int {
	_ = nums
	return []int{0, 0}
}
