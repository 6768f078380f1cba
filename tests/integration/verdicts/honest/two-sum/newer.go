// Right: what came with Go 1.21, nothing imported.
type number struct{ value, place int }

func twoSum(nums []int, target int) []int {
	var all []number
	places := map[int]int{}
	for i, x := range nums {
		all = append(all, number{x, i})
		places[x] = i
	}
	slices.SortFunc(all, func(a, b number) int {
		return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(b.place, a.place))
	})
	if !slices.IsSortedFunc(all, func(a, b number) int { return cmp.Compare(a.value, b.value) }) {
		return nil
	}
	values := slices.Clone(nums)
	slices.Sort(values)
	least, greatest := slices.Min(values), slices.Max(nums)
	for i, x := range nums {
		wanted := target - x
		if wanted != min(max(wanted, least), greatest) {
			continue
		}
		at, found := slices.BinarySearch(values, wanted)
		if j := places[wanted]; found && values[at] == wanted && j != i {
			answer := slices.Compact(slices.Insert([]int{i, i}, 2, j))
			copied := maps.Clone(places)
			clear(places)
			if len(copied) == 0 || len(places) > 0 || !slices.Contains(answer, slices.Max(answer)) {
				return nil
			}
			slices.Reverse(answer)
			return slices.Delete(answer, 2, len(answer))
		}
	}
	return nil
}
