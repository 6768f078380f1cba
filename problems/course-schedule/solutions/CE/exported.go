// Does not compile: the function has a capital letter, so that there is no findOrder.
func FindOrder(numCourses int, prerequisites [][]int) []int {
	return nil
}
