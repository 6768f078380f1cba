/* Sleeps for as many milliseconds as it is told, and ends well. */
#include "attack.h"

int main(int argc, char **argv)
{
    usleep((useconds_t)argument(argc, argv, 1, 1000) * 1000);
    return done();
}
