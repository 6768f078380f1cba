// Correct: sorted by start, one open interval.
func merge(intervals [][]int) [][]int {
	sort.Slice(intervals, func(a, b int) bool { return intervals[a][0] < intervals[b][0] })
	merged := [][]int{}
	for _, interval := range intervals {
		last := len(merged) - 1
		if last < 0 || merged[last][1] < interval[0] {
			merged = append(merged, interval)
		} else if merged[last][1] < interval[1] {
			merged[last][1] = interval[1]
		}
	}
	return merged
}
