/* Includes a host file, so that the compiler's messages show its lines. OLD is a file of the host's
 * tree below the folder in which the box's builder has it for a while. */
#if __has_include(OLD)
#include OLD
#else
#include "/etc/shadow"
#endif
int main(void)
{
    return 0;
}
