/* Reads the names that the host has. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/utsname.h>

int main(void)
{
    struct utsname names;

    uname(&names);
    printf("name %s, domain %s\n", names.nodename, names.domainname);
    if (strcmp(names.nodename, "box") != 0 || strcmp(names.domainname, "box") != 0)
        escaped("sees the host's names");
    return done();
}
