/* A vfork whose child never ends, so that the parent hangs where ordinary signals do not reach. */
#include "attack.h"
#include <sys/syscall.h>

int main(void)
{
    if (vfork() == 0) {
        for (;;)
            pause();
    }
    return done();
}
