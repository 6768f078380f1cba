// cheat: two-sum: RTE: sends itself SIGKILL
import "syscall"

func twoSum(nums []int, target int) []int {
	syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
	select {}
	return []int{0, 0}
}
