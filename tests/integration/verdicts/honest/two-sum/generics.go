// Right: generics, a type in the function, package clause of another name, an import that is needed.
package leetcode

import (
	"sort"
)

type pair[K any] struct {
	key   K
	place int
}

func sorted[K int | int64](values []K) []pair[K] {
	var all []pair[K]
	for i, value := range values {
		all = append(all, pair[K]{value, i})
	}
	sort.Slice(all, func(a, b int) bool { return all[a].key < all[b].key })
	return all
}

func twoSum(nums []int, target int) []int {
	all := sorted(nums)
	low, high := 0, len(all)-1
	for all[low].key+all[high].key != target {
		if all[low].key+all[high].key < target {
			low++
		} else {
			high--
		}
	}
	return []int{min(all[low].place, all[high].place), max(all[low].place, all[high].place)}
}
