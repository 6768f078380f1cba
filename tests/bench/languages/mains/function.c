#include <stdio.h>
#include <stdlib.h>
#include <uthash.h>
@ANSWER@
int main(void) {
    int cases, target, count, size;
    long sum = 0;
    scanf("%d", &cases);
    while (cases--) {
        scanf("%d %d", &target, &count);
        int *nums = malloc(count * sizeof *nums);
        for (int i = 0; i < count; i++) scanf("%d", nums + i);
        int *found = twoSum(nums, count, target, &size);
        sum += found[0] + found[1];
        free(found);
        free(nums);
    }
    printf("%ld\n", sum);
}
