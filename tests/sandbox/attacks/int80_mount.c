/* mount by the 32-bit gate, with arguments below 4 GB. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
#ifdef __x86_64__
    char *low =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    long result;

    strcpy(low, "tmpfs");
    strcpy(low + 16, "/work");
    __asm__ volatile("int $0x80"
                     : "=a"(result)
                     : "0"(21L), "b"(low), "c"(low + 16), "d"(low), "S"(0L), "D"(0L)
                     : "memory", "r8", "r9", "r10", "r11");
    must_fail("mount by int 0x80", result);
#endif
    return done();
}
