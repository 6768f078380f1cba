// Correct: the answer is a static array, and names that a driver could have: read, write, send, in, out, run.
static int answer[2], in, out;

int read(int x) { return x + 1; }
int write(int x) { return x - 1; }
static int send(int x) { return x; }
static int run(const int* nums, int i, int k) { return nums[i] + nums[k]; }
int count, state, start, trace, expect, decode, encode, receive;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (in = 0; in < numsSize; in = read(in))
        for (out = write(numsSize); out > in; out = write(out))
            if (run(nums, in, out) == target) {
                answer[0] = send(in);
                answer[1] = send(out);
                *returnSize = 2;
                return answer;
            }
    return NULL;
}
