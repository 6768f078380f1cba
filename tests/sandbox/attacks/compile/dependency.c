/* Asks for the age of a host file, and has the compiler load it as a precompiled header. Pragmas
 * take no macros: the name is that of a file that every host has. */
#if __has_include("/.old/etc/passwd")
#pragma GCC dependency "/.old/etc/passwd"
#pragma GCC pch_preprocess "/.old/etc/passwd"
#else
#pragma GCC dependency "/etc/shadow"
#pragma GCC pch_preprocess "/etc/shadow"
#endif
int main(void)
{
    return 0;
}
