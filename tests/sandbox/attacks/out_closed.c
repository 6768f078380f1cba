/* Closes its three standard descriptors and ends well. */
#include "attack.h"

int main(void)
{
    close(0);
    close(1);
    close(2);
    return 0;
}
