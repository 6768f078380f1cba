/* Linked with a script that takes a host file as input; see the test's command. */
int main(void)
{
    return 0;
}
