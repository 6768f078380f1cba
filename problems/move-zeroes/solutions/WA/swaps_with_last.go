// Wrong: swaps zeroes with the last element that is none, so that the order is lost.
func moveZeroes(nums []int) {
    for i, j := 0, len(nums)-1; i < j; {
        switch {
        case nums[j] == 0:
            j--
        case nums[i] != 0:
            i++
        default:
            nums[i], nums[j] = nums[j], nums[i]
        }
    }
}
