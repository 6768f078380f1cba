/* Enters the kernel by the 32-bit gate, where other numbers mean other calls: 20 is getpid there
 * and writev here. */
#include "attack.h"

int main(void)
{
#ifdef __x86_64__
    long result;

    __asm__ volatile("int $0x80" : "=a"(result) : "0"(20L) : "memory", "r8", "r9", "r10", "r11");
    must_fail("int 0x80", result > 0 ? 0 : -1);
#endif
    return done();
}
