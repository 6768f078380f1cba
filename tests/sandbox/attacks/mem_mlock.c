/* Locks more memory than an ordinary user may. */
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
    const size_t size_bytes = 32 << 20;
    void *memory =
        mmap(NULL, size_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    must_fail("mlock of 32 MB", mlock(memory, size_bytes));
    must_fail("mlockall", mlockall(MCL_CURRENT | MCL_FUTURE));
    return done();
}
