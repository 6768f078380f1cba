/* A child passes the limit, the parent lives on and ends well. With "orphan" it is a grandchild
 * that nobody waits for. */
#include "attack.h"
#include <sys/wait.h>

int main(int argc, char **argv)
{
    int orphan = argc > 1 && strcmp(argv[1], "orphan") == 0;
    int gone[2];
    char byte;

    if (pipe(gone) < 0)
        return 1;
    if (fork() == 0) {
        if (orphan && fork() > 0)
            _exit(0);
        eat_memory();
    }
    /* The end of the eater closes the last writer. */
    close(gone[1]);
    (void)!read(gone[0], &byte, 1);
    while (wait(NULL) > 0) {
    }
    return done();
}
