// Correct: macros of common words, also behind the answer, change nothing of the glue.
#define f first
#define r right
#define size numsSize
#define rep(i, n) for (int i = 0; i < n; i++)
#define if(condition) if (condition)

int read(void) { return 1; }
int write(int out) { return out; }

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int* answer = malloc(2 * sizeof(int));
    *returnSize = 2;
    rep(i, size) rep(j, i) {
        if (nums[i] + nums[j] == target) {
            answer[0] = j;
            answer[1] = i;
        }
    }
    return answer;
}
#define static
#define const
#define items size
