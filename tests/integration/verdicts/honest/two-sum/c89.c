/* Correct: C as of 1989. */
#include <stdlib.h>

static int *g_nums;

static int by_value(a, b)
const void *a, *b;
{
    int x = g_nums[*(const int *)a], y = g_nums[*(const int *)b];
    return x < y ? -1 : x > y;
}

int *twoSum(nums, numsSize, target, returnSize)
int *nums, numsSize, target, *returnSize;
{
    int *order = (int *)malloc(numsSize * sizeof(int));
    int *answer = (int *)malloc(2 * sizeof(int));
    int i, low, high;
    for (i = 0; i < numsSize; i++)
        order[i] = i;
    g_nums = nums;
    qsort(order, numsSize, sizeof(int), by_value);
    low = 0;
    high = numsSize - 1;
    while (low < high) {
        long sum = (long)nums[order[low]] + nums[order[high]];
        if (sum == target)
            break;
        if (sum < target)
            low++;
        else
            high--;
    }
    answer[0] = order[low];
    answer[1] = order[high];
    *returnSize = 2;
    free(order);
    return answer;
}
