/* Asks for the age of a host file, and has the compiler load it as a precompiled header. */
#if __has_include(OLD)
#pragma GCC dependency OLD
#pragma GCC pch_preprocess OLD
#else
#pragma GCC dependency "/etc/shadow"
#pragma GCC pch_preprocess "/etc/shadow"
#endif
int main(void)
{
    return 0;
}
