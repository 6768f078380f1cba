/* Reads its place in the host's cgroups, which names the judge's process. */
#include "attack.h"

int main(void)
{
    FILE *file = fopen("/proc/self/cgroup", "re");
    char line[512];

    while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
        if (strstr(line, "judge-") != NULL)
            escaped(line);
    }
    if (file != NULL)
        fclose(file);
    return done();
}
