/* Touches exactly as many bytes as its argument says, and ends well. */
#include "attack.h"

int main(int argc, char **argv)
{
    size_t size_bytes = argument(argc, argv, 1, 1 << 20);
    volatile char *memory = malloc(size_bytes);

    if (memory == NULL)
        return 1;
    for (size_t i = 0; i < size_bytes; i += 4096)
        memory[i] = 1;
    return done();
}
