// Right: a lot of garbage, more than the limit of memory in all.
var sink []byte

func twoSum(nums []int, target int) []int {
	for i := 0; i < 20; i++ {
		sink = make([]byte, 1<<20)
		sink[i] = 1
	}
	seen := map[int]int{}
	for i, x := range nums {
		if j, ok := seen[target-x]; ok {
			return []int{j, i}
		}
		seen[x] = i
	}
	return nil
}
