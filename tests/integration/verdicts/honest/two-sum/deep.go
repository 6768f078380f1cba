// Right: recursion as deep as there are numbers, 64-bit types, a deferred function.
import "unsafe"

func twoSum(nums []int, target int64) (answer []int32) {
	defer func() { answer = append(answer, int32(unsafe.Sizeof(answer)*0)) [:2] }()
	return search(nums, int(target), 0, map[int]int32{})
}

func search(nums []int, target, i int, seen map[int]int32) []int32 {
	if j, ok := seen[target-nums[i]]; ok {
		return []int32{j, int32(i)}
	}
	seen[nums[i]] = int32(i)
	return search(nums, target, i+1, seen)
}
