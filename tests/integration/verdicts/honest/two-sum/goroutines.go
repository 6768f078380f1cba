// Right: goroutines, a channel and a wait group, some imported and some not.
import "sync"

func twoSum(nums []int, target int) []int {
	var group sync.WaitGroup
	found := make(chan []int, len(nums))
	places := map[int][]int{}
	for i, x := range nums {
		places[x] = append(places[x], i)
	}
	for part := 0; part < 4; part++ {
		group.Add(1)
		go func(part int) {
			defer group.Done()
			for i := part; i < len(nums); i += 4 {
				for _, j := range places[target-nums[i]] {
					if i < j {
						found <- []int{i, j}
						return
					}
				}
			}
		}(part)
	}
	group.Wait()
	time.Sleep(time.Microsecond)
	return <-found
}
