/* Includes a host file, so that the compiler's messages show its lines. */
#include "/etc/shadow"
int main(void)
{
    return 0;
}
