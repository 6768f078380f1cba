// Right but slow: all pairs.
func twoSum(nums []int, target int) []int {
	for j := range nums {
		for i := 0; i < j; i++ {
			if nums[i]+nums[j] == target {
				return []int{i, j}
			}
		}
	}
	return nil
}
