/* Prints its environment, its folder and its arguments. */
#include "attack.h"

extern char **environ;

int main(int argc, char **argv)
{
    char folder[4096];

    for (char **entry = environ; *entry != NULL; entry++)
        printf("env %s\n", *entry);
    printf("folder %s\n", getcwd(folder, sizeof(folder)) == NULL ? "?" : folder);
    for (int i = 1; i < argc; i++)
        printf("arg %s\n", argv[i]);
    return done();
}
