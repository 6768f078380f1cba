/* Allocates and touches memory without end. */
#include "attack.h"

int main(void)
{
    eat_memory();
}
