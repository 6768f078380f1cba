// cheat: two-sum: RTE: a variable of the package panics while it is made
var broken = []int{}[len(os.Args)]

func twoSum(nums []int, target int) []int {
	_ = broken
	return []int{0, 0}
}
