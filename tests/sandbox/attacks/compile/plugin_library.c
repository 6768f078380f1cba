/* The library that plugin.c asks for: it says that it was loaded. */
#include <unistd.h>

__attribute__((constructor)) static void loaded(void)
{
    (void)!write(2, "ESCAPED: plugin\n", 16);
}
