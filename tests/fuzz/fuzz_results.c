/* results.jsonl after whatever happened to it: read, cut where it is torn, and read again. */
#include "judge/batch/figures.h"
#include "judge/batch/results.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void must(bool holds)
{
    if (!holds)
        abort();
}

static int note(void *data, json_t *line, long offset, size_t length, struct err *err)
{
    struct figures figures;

    (void)offset;
    (void)length;
    (void)err;
    figures_read(line, &figures);
    must(figures_word(&figures) != NULL);
    figures_fini(&figures);
    ++*(size_t *)data;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    int fd = memfd_create("results", MFD_CLOEXEC);
    size_t lines = 0, again = 0;
    struct err err = {0};
    char path[64];
    long whole, whole_again;
    bool torn;

    must(fd >= 0 && write(fd, data, length) == (ssize_t)length);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (results_read(path, note, &lines, &whole, &torn, &err) == 0) {
        must(whole >= 0 && (size_t)whole <= length && torn == ((size_t)whole < length));
        must(ftruncate(fd, whole) == 0);
        must(results_read(path, note, &again, &whole_again, &torn, &err) == 0);
        must(!torn && whole_again == whole && again == lines);
    }
    close(fd);
    return 0;
}
