/* choose HEADERS ARGUMENT…: gcc with these arguments, and with what the answer in solution.c wants
 * before its first header. An answer that speaks of the extensions gets them from the headers
 * themselves; all others get the usual headers from the prepared file HEADERS. A program, because a
 * shell and its grep take 5 ms of the 100 that a compilation takes. */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define GCC "/usr/bin/gcc"
#define SOURCE "solution.c"
#define ARGUMENTS_MAX 64

/* False for an empty source too. gcc tells of one that it can not read. */
static bool speaks_of_extensions(void)
{
    int file = open(SOURCE, O_RDONLY | O_CLOEXEC);
    struct stat status;
    const char *text;

    if (file < 0 || fstat(file, &status) != 0 || status.st_size == 0)
        return false;
    text = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (text == MAP_FAILED)
        return false;
    return memmem(text, (size_t)status.st_size, "_GNU_SOURCE", strlen("_GNU_SOURCE")) != NULL ||
           memmem(text, (size_t)status.st_size, "_XOPEN_SOURCE", strlen("_XOPEN_SOURCE")) != NULL;
}

int main(int argc, char **argv)
{
    static char *const extended[] = {"-D_GNU_SOURCE", NULL};
    char *const usual[] = {"-include", argc > 1 ? argv[1] : "", NULL};
    char *arguments[ARGUMENTS_MAX + 4] = {GCC};
    int count = 1;

    if (argc < 2 || argc > ARGUMENTS_MAX) {
        fputs("usage: choose HEADERS ARGUMENT...\n", stderr);
        return 1;
    }
    for (char *const *more = speaks_of_extensions() ? extended : usual; *more != NULL; more++)
        arguments[count++] = *more;
    for (int i = 2; i < argc; i++)
        arguments[count++] = argv[i];
    execv(GCC, arguments);
    perror(GCC);
    return 1;
}
