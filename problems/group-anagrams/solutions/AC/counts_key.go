// Correct: an array of 26 counts is the key itself.
func groupAnagrams(strs []string) [][]string {
	groups := map[[26]int][]string{}
	for _, word := range strs {
		var key [26]int
		for _, c := range word {
			key[c-'a']++
		}
		groups[key] = append(groups[key], word)
	}
	result := make([][]string, 0, len(groups))
	for _, group := range groups {
		result = append(result, group)
	}
	return result
}
