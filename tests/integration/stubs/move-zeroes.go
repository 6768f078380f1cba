func moveZeroes(nums []int) {
}
