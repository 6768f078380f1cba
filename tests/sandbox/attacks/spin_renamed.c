/* Burns CPU time under a name made to confuse those who read /proc/PID/stat. */
#include "attack.h"
#include <sys/prctl.h>

int main(void)
{
    prctl(PR_SET_NAME, ") Z 0 0 0 0\n");
    spin();
}
