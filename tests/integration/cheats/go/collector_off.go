// cheat: two-sum: MLE, TLE: turns the collector off, and makes garbage
import "runtime/debug"

var kept []byte

func twoSum(nums []int, target int) []int {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(math.MaxInt64)
	for i := 0; ; i++ {
		kept = bytes.Repeat([]byte{1}, 1<<20)
	}
	return []int{0, 0}
}
