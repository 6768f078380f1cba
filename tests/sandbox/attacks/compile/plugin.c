/* Asks for a plugin from the source. */
#pragma GCC optimize("-fplugin=/t/plugin.so")
#pragma GCC optimize("fplugin=/t/plugin.so")
int main(void)
{
    return 0;
}
