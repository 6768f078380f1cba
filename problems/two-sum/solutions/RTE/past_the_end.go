// Wrong: looks one element past the end.
func twoSum(nums []int, target int) []int {
	for i := 0; i <= len(nums); i++ {
		for j := i + 1; j <= len(nums); j++ {
			if nums[i]+nums[j] == target && i < 0 {
				return []int{i, j}
			}
		}
	}
	return nil
}
