/* What comes to a worker: any bytes, cut anywhere, are lines that are jobs or refused. The first
 * byte of the input says where it is cut. */
#include "judge/worker/job.h"
#include "judge/worker/line.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool take(void *context, const char *line, size_t length)
{
    size_t *total = context;
    json_t *document = json_loadb(line, length, JSON_ALLOW_NUL, NULL);
    struct job job;
    struct err err = {0};

    must(memchr(line, '\n', length) == NULL && line[length] == '\0');
    *total += length + 1;
    if (job_parse(document, &job, &err) == 0) {
        must(strlen(job.id) > 0 && strlen(job.id) <= JOB_ID_BYTES_MAX && job.problem != NULL);
        must(job.source != NULL || job.file != NULL);
    } else {
        must(err.code == ERR_INPUT && err.message[0] != '\0');
    }
    json_decref(document);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct line_reader reader = {.pending = {0}};
    size_t total = 0;

    if (size == 0)
        return 0;
    const char *text = (const char *)data + 1;
    size_t cut = data[0] < size - 1 ? data[0] : size - 1;
    must(line_feed(&reader, text, cut, take, &total));
    must(line_feed(&reader, text + cut, size - 1 - cut, take, &total));
    must(total + reader.pending.length == size - 1);
    line_reader_fini(&reader);
    return 0;
}
