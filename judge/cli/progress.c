#include "judge/cli/progress.h"

#include <stdio.h>
#include <unistd.h>

static bool shown;

static void show(void *data, const char *text)
{
    (void)data;
    shown = true;
    fprintf(stderr, "\r\033[K%.70s…", text);
    fflush(stderr);
}

void progress_attach(struct engine *engine)
{
    if (isatty(STDERR_FILENO))
        engine->listener.progress = show;
}

void progress_show(const char *text)
{
    if (isatty(STDERR_FILENO))
        show(NULL, text);
}

void progress_clear(void)
{
    if (shown)
        fputs("\r\033[K", stderr);
    shown = false;
}
