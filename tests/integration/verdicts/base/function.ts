// Answers nothing, after what a row of the table puts in.
@TOP@
type Numbers = number[];

function twoSum(nums: Numbers, target: number): Numbers {
    @BODY@
    return [];
}
