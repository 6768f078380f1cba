// Answers nothing, after what a row of the table puts in.
@TOP@
func twoSum(nums []int, target int) []int {
    @BODY@
	return nil
}
