// cheat: two-sum: WA, RTE: replaces the library functions that a driver might use
#include <unistd.h>

ssize_t write(int fd, const void* data, size_t length) { return -1; }
ssize_t read(int fd, void* data, size_t length) { return -1; }
ssize_t send(int fd, const void* data, size_t length, int flags) { return -1; }
ssize_t recv(int fd, void* data, size_t length, int flags) { return -1; }
int memcmp(const void* a, const void* b, size_t length) { return 0; }
int strcmp(const char* a, const char* b) { return 0; }

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    static int answer[2];
    *returnSize = 2;
    return answer;
}
