/* Opens files until it is refused, and says how many descriptors it had. */
#include "attack.h"
#include <fcntl.h>

int main(void)
{
    int last = 2;

    for (int i = 0; i < 100000; i++) {
        int fd = open("/dev/null", O_RDONLY);

        if (fd < 0)
            break;
        last = fd;
    }
    printf("descriptors %d\n", last + 1);
    return done();
}
