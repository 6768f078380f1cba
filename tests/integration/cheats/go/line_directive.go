// cheat: two-sum: RTE: claims to be another file, and panics

func twoSum(nums []int, target int) []int {
	var none []int
	//line driver.go:7
	_ = none[target]
	return []int{0, 0}
}
