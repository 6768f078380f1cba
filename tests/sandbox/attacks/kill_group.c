/* kill(0): every process of its group, which must not hold the judge. */
#include "attack.h"
#include <signal.h>

int main(void)
{
    kill(0, SIGKILL);
    return done();
}
