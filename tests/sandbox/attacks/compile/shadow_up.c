/* The same by a path that climbs out of the folder. */
#if __has_include(UP)
#include UP
#else
#include "../../../../../../../../etc/shadow"
#endif
int main(void)
{
    return 0;
}
