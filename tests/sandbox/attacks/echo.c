/* Copies stdin to stdout, and says "end" on stderr. */
#include "attack.h"

int main(void)
{
    char block[4096];
    ssize_t count;

    while ((count = read(0, block, sizeof(block))) > 0)
        (void)!write(1, block, (size_t)count);
    fprintf(stderr, "end\n");
    return 0;
}
