/* Calls numbers that no kernel has: just past the end, the largest, and negative ones. */
#define _GNU_SOURCE
#include "attack.h"

int main(int argc, char **argv)
{
    long number = (long)argument(argc, argv, 1, 999);

    must_fail("unknown call", syscall(number, 0, 0, 0));
    return done();
}
