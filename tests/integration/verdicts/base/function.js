// Answers nothing, after what a row of the table puts in.
@TOP@
function twoSum(nums, target) {
    @BODY@
    return [];
}
