/* Makes a file of the machine's huge pages, which no cgroup for memory counts. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
    must_fail("MFD_HUGETLB", memfd_create("huge", MFD_HUGETLB));
    return done();
}
