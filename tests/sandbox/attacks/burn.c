/* Burns as many milliseconds of CPU time as it is told, and ends well. */
#include "attack.h"
#include <time.h>

int main(int argc, char **argv)
{
    const clock_t end = (clock_t)argument(argc, argv, 1, 1000) * (CLOCKS_PER_SEC / 1000);

    while (clock() < end) {
    }
    return done();
}
