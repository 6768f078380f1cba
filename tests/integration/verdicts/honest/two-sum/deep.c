// Correct: recursion 200,000 calls deep where it is needed at all, debug output and stderr.
static int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int (*volatile call)(int) = depth;
    int* answer = malloc(8);
    fprintf(stderr, "depth %d\n", call(200000));
    printf("%d numbers\n", numsSize);
    *returnSize = 2;
    for (answer[0] = 0; answer[0] < numsSize; answer[0]++)
        for (answer[1] = answer[0] + 1; answer[1] < numsSize; answer[1]++)
            if (nums[answer[0]] == target - nums[answer[1]]) return answer;
    return answer;
}
