/* The same by a path that climbs out of the folder. */
#include "../../../../../../../../etc/shadow"
int main(void)
{
    return 0;
}
