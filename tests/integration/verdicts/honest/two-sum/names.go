// Right: names of packages and of the driver for its own things, and an init function.
var send, progress, in, out, Source = 1, 2, 3, 4, "x"

type sort struct{ seen map[int]int }

func (s *sort) Ints(x int) int { return s.seen[x] - 1 }

func init() { send = 7 }

//go:noinline
func judge(x int) int { return x + 1 }

func twoSum(nums []int, target int) []int {
	strings := &sort{map[int]int{}}
	for heap, list := range nums {
		if j := strings.Ints(target - list); j >= 0 {
			return []int{j, heap}
		}
		strings.seen[list] = judge(heap)
	}
	return nil
}
