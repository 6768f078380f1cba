// cheat: two-sum: TLE: goroutines use up the time while the function sleeps

func twoSum(nums []int, target int) []int {
	runtime.GOMAXPROCS(4)
	for i := 0; i < 4; i++ {
		go func() {
			for {
			}
		}()
	}
	time.Sleep(time.Hour)
	return []int{0, 0}
}
