// Wrong: the values instead of their indices.
func twoSum(nums []int, target int) []int {
	seen := map[int]bool{}
	for _, x := range nums {
		if seen[target-x] {
			return []int{target - x, x}
		}
		seen[x] = true
	}
	return nil
}
