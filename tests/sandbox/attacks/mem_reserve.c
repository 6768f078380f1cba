/* Reserves much address space and uses none of it: runtimes do so, and it is not memory. */
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
    void *space =
        mmap(NULL, (size_t)16 << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    return space == MAP_FAILED ? 1 : done();
}
