/* Leaves a child that holds stdout open: nobody may wait for the end of the stream. */
#include "attack.h"

int main(void)
{
    if (fork() == 0) {
        setsid();
        pause();
    }
    return done();
}
