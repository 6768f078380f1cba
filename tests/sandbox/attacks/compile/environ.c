/* Includes the compiler's own environment and memory. */
#include "/proc/self/environ"
#include "/proc/1/environ"
#include "/proc/self/maps"
int main(void)
{
    return 0;
}
