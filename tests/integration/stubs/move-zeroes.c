void moveZeroes(int* nums, int numsSize) {

}
