// cheat: two-sum: CE: asks the linker for a library
//go:cgo_import_dynamic libc_system system "libc.so.6"

func twoSum(nums []int, target int) []int {
	_ = nums
	return []int{0, 0}
}
