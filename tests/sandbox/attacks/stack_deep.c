/* Uses as much of its stack as it is told, and ends well. */
#include "attack.h"

static int __attribute__((noinline)) dive(size_t left)
{
    volatile char frame[4096];

    frame[0] = 1;
    return left <= sizeof(frame) ? frame[0] : dive(left - sizeof(frame)) + frame[0];
}

int main(int argc, char **argv)
{
    return dive(argument(argc, argv, 1, 1 << 20)) > 0 ? done() : 1;
}
