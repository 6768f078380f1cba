/* Includes itself, twice. */
#include "self.c"
int main(void)
{
    return 0;
}
