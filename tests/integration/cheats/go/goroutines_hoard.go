// cheat: two-sum: MLE, TLE: memory that is held by goroutines

func twoSum(nums []int, target int) []int {
	for {
		go func() {
			x := bytes.Repeat([]byte{1}, 1<<20)
			select {}
			_ = x
		}()
		runtime.Gosched()
	}
	return []int{0, 0}
}
