// cheat: two-sum: CE: declares a function that is written elsewhere
func elsewhere()

func twoSum(nums []int, target int) []int {
	elsewhere()
	return []int{0, 0}
}
