// Wrong: the map belongs to the package, so that a second call finds the words of the first.
var groups = map[string][]string{}

func groupAnagrams(strs []string) [][]string {
	for _, word := range strs {
		letters := []byte(word)
		sort.Slice(letters, func(a, b int) bool { return letters[a] < letters[b] })
		groups[string(letters)] = append(groups[string(letters)], word)
	}
	result := [][]string{}
	for _, group := range groups {
		result = append(result, group)
	}
	return result
}
