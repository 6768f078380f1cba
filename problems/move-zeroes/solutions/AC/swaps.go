// Correct: swaps each element that is not 0 to the next free place.
func moveZeroes(nums []int)  {
    place := 0
    for i, num := range nums {
        if num != 0 {
            nums[place], nums[i] = num, nums[place]
            place++
        }
    }
}
