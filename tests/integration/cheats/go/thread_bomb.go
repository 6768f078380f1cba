// cheat: two-sum: RTE, TLE, WA, MLE: as many threads as it can get

func twoSum(nums []int, target int) []int {
	for i := 0; i < 1000; i++ {
		go func() {
			runtime.LockOSThread()
			select {}
		}()
	}
	time.Sleep(50 * time.Millisecond)
	return []int{0, 0}
}
