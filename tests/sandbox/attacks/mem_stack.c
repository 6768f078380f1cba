/* Recurses without end. */
#include "attack.h"

static int __attribute__((noinline)) dive(volatile char *above)
{
    volatile char frame[1024];

    if (above[0] == 0)
        return 0;
    frame[0] = above[0];
    frame[1023] = 1;
    return dive(frame) + frame[1023];
}

int main(void)
{
    volatile char top[1] = {1};

    return dive(top);
}
