/* kill(-1): every process that it may signal. */
#include "attack.h"
#include <signal.h>

int main(void)
{
    if (kill(-1, SIGKILL) < 0)
        refused("kill(-1)");
    return done();
}
