/* Asks the preprocessor whether host files exist. */
#if __has_include("/etc/shadow") || __has_include("/root/.bashrc") ||                              \
                                                  __has_include("/proc/1/environ") ||              \
                                                                __has_include(OLD)
#error ESCAPED
#endif
int main(void)
{
    return 0;
}
