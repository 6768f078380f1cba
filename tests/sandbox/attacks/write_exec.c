/* Writes a program into the work folder and runs it, and code into memory: allowed, for what a
 * compiler makes and for JIT, and no more powerful than its parent. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
#ifdef __x86_64__
    static const unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int (*function)(void);

    memcpy(page, code, sizeof(code));
    if (mprotect(page, 4096, PROT_READ | PROT_EXEC) < 0)
        return 1;
    memcpy(&function, &page, sizeof(function));
    if (function() != 42)
        return 2;
#endif
    return done();
}
