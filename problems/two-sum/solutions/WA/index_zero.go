// Wrong: takes index 0 for nothing found.
func twoSum(nums []int, target int) []int {
	seen := map[int]int{}
	for i, x := range nums {
		if j := seen[target-x]; j != 0 {
			return []int{j, i}
		}
		seen[x] = i
	}
	return nil
}
