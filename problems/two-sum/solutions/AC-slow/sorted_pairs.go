// Right but slower than asked: indices sorted by their values, two pointers; imports what it uses.
package main

import "sort"

func twoSum(nums []int, target int) []int {
	order := make([]int, len(nums))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return nums[order[a]] < nums[order[b]] })
	for low, high := 0, len(order)-1; low < high; {
		switch sum := nums[order[low]] + nums[order[high]]; {
		case sum < target:
			low++
		case sum > target:
			high--
		default:
			return []int{order[low], order[high]}
		}
	}
	return []int{}
}
