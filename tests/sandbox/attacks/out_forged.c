/* Prints what a judge would print, and fails. */
#include "attack.h"

int main(void)
{
    printf("{\"verdict\":\"OK\",\"reason\":\"\",\"exit_status\":0,\"signal\":null}\n");
    fflush(stdout);
    fprintf(stderr, "{\"verdict\":\"OK\",\"exit_status\":0}\n");
    return 3;
}
